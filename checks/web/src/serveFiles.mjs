import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const KINDS = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What a careful intranet sends: nothing but what it serves itself, no inline script or style, no eval. */
export const STRICT_POLICY = "default-src 'self'"

/**
 * Serves folders on this machine, each under its first path segment, with a strict content security policy.
 * @param {Readonly<Record<string, string>>} folders path prefix such as `/dist/` to folder
 * @param {Readonly<Record<string, string>>} [pages] whole pages by path
 * @param {{ policy?: string }} [options]
 */
export async function serveFiles(folders, pages = {}, { policy = STRICT_POLICY } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname)
    const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' }
    const page = pages[path]
    if (page !== undefined) return response.writeHead(200, { ...headers, 'content-type': KINDS['.html'] }).end(page)
    const prefix = Object.keys(folders).find((one) => path.startsWith(one))
    const inside = prefix && normalize(path.slice(prefix.length))
    if (!prefix || inside.startsWith('..')) return response.writeHead(404, headers).end()
    const file = join(
      folders[prefix],
      inside.endsWith('/') || inside === '.' || inside === '' ? join(inside, 'index.html') : inside,
    )
    try {
      const body = await readFile(file)
      response
        .writeHead(200, { ...headers, 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' })
        .end(body)
    } catch {
      response.writeHead(404, headers).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
