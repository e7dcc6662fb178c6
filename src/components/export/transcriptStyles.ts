/** The look of an exported transcript on paper and screen, light and dark. */
export const transcriptStyles = `
:root{color-scheme:light dark;--page:#faf9f7;--ink:#2a2724;--soft:#5d5853;--line:#e3dfd9;--other:#f0eeea;--own:#e7e6fb;--link:#3a36a8}
@media (prefers-color-scheme:dark){:root{--page:#191b20;--ink:#eeeff2;--soft:#b3b6be;--line:#383b44;--other:#262931;--own:#302f57;--link:#b9b8ff}}
*{box-sizing:border-box}
body{margin:0;padding:32px 20px 64px;background:var(--page);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:720px;margin:0 auto}
h1{margin:0;font-size:24px;line-height:32px;text-wrap:balance}
h2{margin:40px 0 16px;padding-bottom:8px;border-bottom:1px solid var(--line);color:var(--soft);font-size:14px;line-height:20px;font-weight:600}
p{margin:0}p+p,p+ul,ul+p,.body>*+*{margin-top:6px}
a{color:var(--link)}a:focus-visible,.table:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.about,.remark,.facts,time{color:var(--soft);font-size:13px;font-variant-numeric:tabular-nums}
.facts{margin-inline-start:8px}
ol{margin:0;padding:0;list-style:none}
ol>li{margin-top:16px;break-inside:avoid}
.who{display:flex;flex-wrap:wrap;gap:0 8px;align-items:baseline;font-size:13px}
.body{width:fit-content;max-width:100%;margin-top:4px;padding:9px 13px;border-radius:16px;background:var(--other)}
.visitor{display:flex;flex-direction:column;align-items:flex-end}.visitor .body{background:var(--own)}
.notice{color:var(--soft);text-align:center;font-size:14px}.notice .body{width:auto;padding:0;background:none}
.words{white-space:pre-wrap}
ul{margin:0;padding-inline-start:20px}.cards{padding:0;list-style:none}.cards>li+li{margin-top:12px;padding-top:12px;border-top:1px solid var(--line)}
dl{margin:0}dl>div+div{margin-top:4px}dt{color:var(--soft);font-size:13px}dd{margin:0}
.table{overflow-x:auto}table{border-collapse:collapse}caption{padding-bottom:4px;text-align:start;font-weight:600}
th,td{padding:4px 10px;border:1px solid var(--line);text-align:start;vertical-align:top}
@media print{:root{color-scheme:light;--page:#fff;--ink:#000;--soft:#444;--line:#bbb;--other:#fff;--own:#fff;--link:#000}
body{padding:0}.body{border:1px solid var(--line)}.notice .body{border:0}.table{overflow:visible}a.named::after{content:" (" attr(href) ")"}}
`
