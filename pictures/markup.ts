/** HTML by hand, for pictures only: everything that comes in is escaped. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function sheet(css: string, body: string, dark: boolean): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>
*{box-sizing:border-box}
body{margin:0;padding:20px;display:inline-block;font:15px/1.46 Lato,"Noto Sans","DejaVu Sans",sans-serif;
  ${dark ? 'background:#313338;color:#dbdee1' : 'background:#fff;color:#1d1c1d'}}
${css}</style><body>${body}</body></html>`
}
