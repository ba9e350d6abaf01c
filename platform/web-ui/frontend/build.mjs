// Compiles the shared look into src/main/resources/static/assets and seals it in ASSETS.lock (sha256 per file).
// Also copies the fixtures of the components we render, so that the tests compare with what this version expects.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const govuk = join(here, 'node_modules/govuk-frontend/dist/govuk')
const assets = join(here, '../src/main/resources/static/assets')
const fixtures = join(here, '../src/test/resources/govuk-frontend')
const components = ['breadcrumbs', 'button', 'details', 'error-summary', 'notification-banner',
  'service-navigation', 'summary-list', 'table', 'tag']

rmSync(assets, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })
mkdirSync(fixtures, { recursive: true })

const compiled = sass.compile(join(here, 'styles/app.scss'), {
  loadPaths: [join(here, 'node_modules')], style: 'compressed', quietDeps: true
}).css
// The crest belongs to GOV.UK: the only rules that draw it are those of the copyright logo, which we never render.
const css = compiled.replace(/\.govuk-footer__copyright-logo(:{1,2}[a-z]+)?\{[^}]*\}/g, '')
for (const forbidden of [/crest/i, /crown/i, /GDS Transport/i, /@font-face/i, /url\(/i]) {
  const found = css.replace(/\.govuk-footer__crown[^{]*\{[^}]*\}/g, '').match(forbidden)
  if (found) throw new Error(`app.css must not contain ${forbidden}: …${css.slice(Math.max(0, found.index - 80), found.index + 80)}`)
}
writeFileSync(join(assets, 'app.css'), css.replace(/\.govuk-footer__crown[^{]*\{[^}]*\}/g, '') + '\n')

const withoutMap = readFileSync(join(govuk, 'govuk-frontend.min.js'), 'utf8').replace(/\n?\/\/# sourceMappingURL=\S+/, '')
writeFileSync(join(assets, 'govuk-frontend.js'), withoutMap.trimEnd() + '\n')
copyFileSync(join(here, 'scripts/app.js'), join(assets, 'app.js'))
copyFileSync(join(here, 'NOTICE.txt'), join(assets, 'NOTICE.txt'))
for (const image of readdirSync(join(here, 'images'))) {
  copyFileSync(join(here, 'images', image), join(assets, image))
}

const lock = readdirSync(assets).sort().map((file) =>
  `${createHash('sha256').update(readFileSync(join(assets, file))).digest('hex')}  ${file}\n`).join('')
writeFileSync(join(assets, 'ASSETS.lock'), lock)

for (const component of components) {
  const { fixtures: all } = JSON.parse(readFileSync(join(govuk, `components/${component}/fixtures.json`), 'utf8'))
  const kept = all.map(({ name, options, html }) => ({ name, options, html }))
  writeFileSync(join(fixtures, `${component}.json`), JSON.stringify(kept, null, 1) + '\n')
}
const inline = readFileSync(join(govuk, 'template.njk'), 'utf8').match(/<script[^>]*>([^<]+)<\/script>/)[1]
writeFileSync(join(fixtures, 'template-inline-script.txt'), inline + '\n')
process.stdout.write(lock)
