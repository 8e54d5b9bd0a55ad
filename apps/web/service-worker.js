// Opens the app without a network. Caches the files of one build, never an answer of the server. `build` and `files` are
// filled in by service-worker-plugin.ts.
const { build, files } = __FILES_OF_BUILD__
const prefix = 'so-dan-van '
const own = prefix + build
const patience = 3000

addEventListener('install', (event) => {
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(files)))
})

// runs when no tab uses an older build any more: only then may its files go
addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => clients.claim()))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (files.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

async function forgetOlder() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== own).map((name) => caches.delete(name)),
  )
}

/** The server's page, so that a new version is there at once; without an answer the one of this build. */
async function page(request) {
  const answer = fetch(request)
  const good = answer.then((response) => (isGateway(response) ? null : response))
  const late = new Promise((resolve) => setTimeout(resolve, patience, null))
  const first = await Promise.race([good, late]).catch(() => null)
  return first ?? (await (await caches.open(own)).match('/')) ?? answer
}

/** A proxy that has lost the app behind it. */
function isGateway({ status }) {
  return status >= 502 && status <= 504
}

/** Files of any build that is kept: an open tab of an older version still finds its own. */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request)
}
