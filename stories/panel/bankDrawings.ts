const draw = (width: number, height: number, scene: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scene}</svg>`

const plastic = (id: string, from: string, to: string, back: string, motif: string) =>
  draw(
    640,
    360,
    `<defs><linearGradient id="${id}" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>
     <clipPath id="${id}c"><rect x="132" y="64" width="376" height="236" rx="22"/></clipPath></defs>
     <rect width="640" height="360" fill="${back}"/>
     <rect x="140" y="78" width="376" height="236" rx="22" fill="#000" opacity=".14"/>
     <g clip-path="url(#${id}c)"><rect x="132" y="64" width="376" height="236" fill="url(#${id})"/>${motif}</g>
     <rect x="164" y="148" width="52" height="40" rx="8" fill="#f3dfae"/><path d="M164 168h52M190 148v40" stroke="#c9ab63" stroke-width="2"/>
     <g fill="#fff" opacity=".85"><rect x="164" y="232" width="56" height="10" rx="5"/><rect x="232" y="232" width="56" height="10" rx="5"/><rect x="300" y="232" width="56" height="10" rx="5"/><rect x="368" y="232" width="56" height="10" rx="5"/></g>
     <g opacity=".9"><circle cx="440" cy="110" r="20" fill="#fff" opacity=".9"/><circle cx="464" cy="110" r="20" fill="#fff" opacity=".55"/></g>`,
  )

const face = (back: string, hair: string, skin: string, shirt: string) =>
  draw(
    120,
    120,
    `<rect width="120" height="120" fill="${back}"/><path d="M16 124c2-28 20-40 44-40s42 12 44 40z" fill="${shirt}"/>
     <path d="M34 96c-8-52 4-74 26-74s34 22 26 74z" fill="${hair}"/><rect x="51" y="68" width="18" height="26" rx="9" fill="${skin}"/>
     <ellipse cx="60" cy="56" rx="19" ry="23" fill="${skin}"/><path d="M39 54c0-22 12-30 22-30s20 8 20 28c-8-2-16-8-20-16-4 10-12 16-22 18z" fill="${hair}"/>`,
  )

/** Pictures of a bank's chat, as SVG. */
export const bankDrawings = {
  debit: plastic('d', '#31407c', '#1c2450', '#e4e7f2', '<path d="M120 262c92-60 172 30 262-20s120-40 150-10v80H120z" fill="#fff" opacity=".1"/>'),
  travel: plastic('t', '#e2885c', '#b3455a', '#f6e9e1', '<circle cx="430" cy="250" r="90" fill="#fff" opacity=".13"/><circle cx="430" cy="250" r="52" fill="#fff" opacity=".14"/>'),
  student: plastic('s', '#4f9d86', '#21635f', '#e2efea', '<path d="M420 60l120 120-170 170-120-60z" fill="#fff" opacity=".1"/>'),
  ana: face('#f3d9cf', '#4a2f2a', '#e8b598', '#3f6a78'),
  layla: face('#d9e3f0', '#2c2430', '#d9a583', '#7a4b6d'),
  receipt: draw(
    800,
    560,
    `<rect width="800" height="560" fill="#cfc6ba"/><path d="M0 470l800-90v180H0z" fill="#c2b8aa"/><g transform="rotate(-6 400 280)">
     <path d="M232 26l24 14 24-14 24 14 24-14 24 14 24-14 24 14 24-14 24 14 24-14 24 14 24-14 24 14 24-14v520H232z" fill="#fbfaf6"/>
     <g fill="#3b3833"><rect x="300" y="84" width="200" height="18" rx="4"/><rect x="336" y="114" width="128" height="9" rx="4" opacity=".5"/></g>
     <g fill="#3b3833" opacity=".55"><rect x="268" y="166" width="150" height="11" rx="4"/><rect x="480" y="166" width="52" height="11" rx="4"/><rect x="268" y="200" width="110" height="11" rx="4"/><rect x="490" y="200" width="42" height="11" rx="4"/><rect x="268" y="234" width="176" height="11" rx="4"/><rect x="480" y="234" width="52" height="11" rx="4"/></g>
     <path d="M268 280h264" stroke="#3b3833" stroke-dasharray="6 6" opacity=".5"/><g fill="#3b3833"><rect x="268" y="306" width="80" height="18" rx="4"/><rect x="452" y="306" width="80" height="18" rx="4"/></g>
     <g fill="#3b3833"><rect x="300" y="384" width="6" height="74"/><rect x="314" y="384" width="12" height="74"/><rect x="334" y="384" width="4" height="74"/><rect x="348" y="384" width="16" height="74"/><rect x="374" y="384" width="6" height="74"/><rect x="390" y="384" width="10" height="74"/><rect x="410" y="384" width="4" height="74"/><rect x="424" y="384" width="14" height="74"/><rect x="448" y="384" width="6" height="74"/><rect x="464" y="384" width="12" height="74"/><rect x="486" y="384" width="14" height="74"/></g></g>`,
  ),
} as const
