import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { Property, PropertyType, SpecDatabase } from '@aws-cdk/service-spec-types'
import type { Template } from './read-cloudformation'

/** Loaded once: reading AWS's schemas takes half a second. */
let database: SpecDatabase | undefined

/** What AWS's published resource schemas find wrong with a template, one sentence each. */
export function schemaErrors({ Resources }: Template): readonly string[] {
  const db = (database ??= loadAwsServiceSpecSync())
  return Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
    const [resource] = db.lookup('resource', 'cloudFormationType', 'equals', Type)
    return resource
      ? structureErrors(db, `${id}.Properties`, resource.properties, Properties)
      : [`${id}: no type ${Type}`]
  })
}

type Structure = Readonly<Record<string, unknown>>

function structureErrors(
  db: SpecDatabase,
  place: string,
  properties: Readonly<Record<string, Property>>,
  value: Structure,
): readonly string[] {
  const missing = Object.entries(properties)
    .filter(([name, { required }]) => required && !Object.hasOwn(value, name))
    .map(([name]) => `${place} lacks ${name}`)
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    return property ? valueErrors(db, `${place}.${name}`, property.type, member) : [`${place} has no ${name}`]
  })
  return [...missing, ...wrong]
}

function valueErrors(db: SpecDatabase, place: string, type: PropertyType, value: unknown): readonly string[] {
  const wrong = [`${place} is not of type ${type.type}`]
  const is = (holds: boolean) => (holds ? [] : wrong)
  switch (type.type) {
    case 'string':
      return is(typeof value === 'string' || isIntrinsic(value))
    case 'boolean':
      return is(typeof value === 'boolean')
    case 'integer':
      return is(Number.isInteger(value))
    case 'json':
      return is(isStructure(value))
    case 'tag':
      return is(isStructure(value) && typeof value.Key === 'string' && typeof value.Value === 'string')
    case 'array':
      if (!Array.isArray(value)) return wrong
      return value.flatMap((item, index) => valueErrors(db, `${place}[${index}]`, type.element, item))
    case 'union': {
      const all = type.types.map((one) => valueErrors(db, place, one, value))
      return all.some((errors) => errors.length === 0) ? [] : wrong
    }
    case 'ref':
      if (!isStructure(value)) return wrong
      return structureErrors(db, place, db.get('typeDefinition', type.reference).properties, value)
    default:
      throw new Error(`${place}: nothing is known of the type ${type.type}`)
  }
}

const isStructure = (value: unknown): value is Structure =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isIntrinsic(value: unknown): boolean {
  if (!isStructure(value)) return false
  const [name, ...more] = Object.keys(value)
  return more.length === 0 && (name === 'Ref' || name === 'Fn::GetAtt')
}
