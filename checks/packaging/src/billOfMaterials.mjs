import * as CycloneDX from '@cyclonedx/cyclonedx-library'
import { PACKAGES } from './packages.mjs'

const { Enums, Models, Serialize, Spec, Validation, Contrib } = CycloneDX
const licences = new Contrib.License.Factories.LicenseFactory()

/** @param {string} name @param {string} version @param {string} licence */
function component(name, version, licence) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name]
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const made = new Models.Component(Enums.ComponentType.Library, String(short), {
    group,
    version,
    bomRef: purl,
    purl: /** @type {any} */ (purl),
  })
  made.licenses.add(licences.makeFromString(licence))
  return made
}

/**
 * What the packages are made of, as CycloneDX 1.6.
 * @param {Map<string, import('./thirdParty.mjs').Part>} parts @returns {{ components: number, json: string }}
 */
export function billOfMaterials(parts) {
  const bom = new Models.Bom()
  const product = new Models.Component(Enums.ComponentType.Application, 'styrkod', {
    version: String(PACKAGES.find((one) => one.short === 'cli')?.manifest.version),
    bomRef: 'styrkod',
  })
  bom.metadata.component = product
  const components = new Map(
    [...parts].map(([id, { name, version, licence }]) => [id, component(name, version, licence)]),
  )
  for (const { short, manifest } of PACKAGES) {
    const own = component(manifest.name, manifest.version, 'MIT')
    bom.components.add(own)
    product.dependencies.add(own.bomRef)
    for (const [id, part] of parts) {
      const found = components.get(id)
      if (found && (manifest.dependencies?.[part.name] !== undefined || part.bundledIn.has(short)))
        own.dependencies.add(found.bomRef)
    }
  }
  for (const [id, part] of parts) {
    const own = components.get(id)
    if (!own) continue
    bom.components.add(own)
    for (const need of part.needs) {
      const found = components.get(need)
      if (found) own.dependencies.add(found.bomRef)
    }
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return { components: bom.components.size, json: `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n` }
}

/** Where a bill of materials is not what the standard's own schema asks for. @param {string} json @returns {Promise<string[]>} */
export async function billProblems(json) {
  const problem = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(json)
  return problem === null ? [] : [problem].flat().map((one) => JSON.stringify(one))
}
