const draw = (width: number, height: number, scene: string) =>
  URL.createObjectURL(
    new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scene}</svg>`], {
      type: 'image/svg+xml',
    }),
  )

const room = (wall: string, floor: string, thing: string) =>
  `<rect width="640" height="360" fill="${wall}"/><rect y="268" width="640" height="92" fill="${floor}"/>${thing}`

/** Drawn pictures with addresses that belong to this page: nothing is asked for outside. */
export const samplePictures = {
  chair: draw(
    640,
    360,
    room(
      '#e9dfd3',
      '#d8c9b8',
      `<ellipse cx="322" cy="316" rx="150" ry="14" fill="#b9a793" opacity=".6"/>
       <path d="M236 130c0-36 24-56 84-56s84 20 84 56v92H236z" fill="#c96f4a"/><path d="M212 190c0-16 12-26 26-26s26 10 26 26v42h112v-42c0-16 12-26 26-26s26 10 26 26v66c0 16-10 26-26 26H238c-16 0-26-10-26-26z" fill="#b85f3c"/>
       <path d="M252 280l-12 36M388 280l12 36" stroke="#5b4334" stroke-width="9" stroke-linecap="round"/>`,
    ),
  ),
  lamp: draw(
    640,
    360,
    room(
      '#20283a',
      '#171d2b',
      `<circle cx="320" cy="150" r="170" fill="#f5c56b" opacity=".13"/><circle cx="320" cy="150" r="105" fill="#f5c56b" opacity=".2"/>
       <path d="M276 92h88l34 92H242z" fill="#f7d38c"/><path d="M320 184v126M276 312h88" stroke="#c9ccd6" stroke-width="8" stroke-linecap="round"/>`,
    ),
  ),
  plant: draw(
    640,
    360,
    room(
      '#dfe8df',
      '#cbd8c9',
      `<ellipse cx="320" cy="318" rx="96" ry="12" fill="#a9bba7" opacity=".7"/>
       <path d="M320 236c-64-18-96-66-92-128 58 6 92 54 92 128z" fill="#3f7a56"/><path d="M320 236c64-18 96-66 92-128-58 6-92 54-92 128z" fill="#55946b"/><path d="M320 240c-22-50-16-104 10-148 24 46 22 102-10 148z" fill="#2f6546"/>
       <path d="M262 232h116l-14 84h-88z" fill="#e7e2d8"/>`,
    ),
  ),
  shelf: draw(
    640,
    360,
    room(
      '#efe9f4',
      '#ddd3e8',
      `<path d="M172 132h296v12H172zM172 236h296v12H172z" fill="#8a6f57"/><path d="M196 72h24v60h-24zM224 84h20v48h-20zM250 66h28v66h-28z" fill="#6f5fb5"/><path d="M396 92h44v40h-44z" fill="#d98e73"/><path d="M300 178h26v58h-26zM330 190h18v46h-18zM352 172h24v64h-24z" fill="#4f7fa8"/><circle cx="220" cy="212" r="24" fill="#e3b45c"/>`,
    ),
  ),
  mountains: draw(
    1600,
    1200,
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#f6c9a0"/><stop offset=".55" stop-color="#e88f86"/><stop offset="1" stop-color="#7d5a8c"/></linearGradient></defs>
     <rect width="1600" height="1200" fill="url(#s)"/><circle cx="1120" cy="420" r="120" fill="#fff1d6"/>
     <path d="M0 820l300-260 260 220 280-360 360 400 400-220v800H0z" fill="#6a4a7c"/><path d="M0 980l420-230 380 260 420-180 380 200v370H0z" fill="#432f5c"/><path d="M0 1100l520-120 480 140 600-90v170H0z" fill="#2a1e40"/>`,
  ),
  parcel: draw(
    900,
    1200,
    `<rect width="900" height="1200" fill="#ece7df"/><rect y="860" width="900" height="340" fill="#d9d0c3"/>
     <path d="M170 470l280-110 280 110v390L450 980 170 860z" fill="#c79a63"/><path d="M170 470l280 120 280-120-280-110z" fill="#dab380"/><path d="M450 590v390l280-120V470z" fill="#b4874f"/>
     <path d="M300 416l280 118v110l-60 26V560L240 440z" fill="#efe3cf"/>`,
  ),
} as const
