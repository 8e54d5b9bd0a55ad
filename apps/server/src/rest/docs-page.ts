import type { OpenApi } from './open-api.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The OpenAPI document as a plain page: no script, so that the strict policy holds here too. */
export function docsPage(document: OpenApi): string {
  const paths = Object.entries(document.paths).map(([path, { get }]) => {
    const rows = get.parameters.map(
      ({ name, required, description, schema }) =>
        `<tr><th scope="row"><code>${escaped(name)}</code>${required ? ' *' : ''}</th><td>${escaped(description ?? '')}</td><td><code>${escaped(JSON.stringify(schema))}</code></td></tr>`,
    )
    return `<section><h2><code>GET /api/v1${escaped(path)}</code></h2><p>${escaped(get.summary)}</p><table>${rows.join('')}</table></section>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(document.info.title)}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;max-width:900px;margin:32px auto;padding:0 20px;color:#17211f}code{background:#eef0ee;border-radius:3px;padding:1px 4px;word-break:break-word}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #e2e6e3}h2{font-size:16px;margin-top:28px}a{color:#125b72}</style></head>
<body><main><h1>${escaped(document.info.title)}</h1><p>${escaped(document.info.description)}</p><p><a href="/api/v1/openapi.json">OpenAPI ${escaped(document.openapi)}</a></p>
<pre><code>curl -H "Authorization: Bearer …" "…/api/v1/figures?unit=457&amp;year=2023"</code></pre>${paths.join('')}</main></body></html>`
}
