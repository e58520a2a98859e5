import { operations, readings, type Operation, type ParameterTable } from '../../iam'
import { kebab } from './kebab'

/** One command of the AWS CLI: an operation of the API under the CLI's names. */
export interface Command {
  /** `iam`, `sts` or `s3api`. */
  readonly service: string
  /** `create-group` */
  readonly name: string
  /** `CreateGroup` */
  readonly operation: string
  readonly parameters: ParameterTable
}

/** The CLI calls Amazon S3's operations on buckets `s3api`, since `s3` is its own copying tool. */
const SERVICES: Readonly<Record<Operation['service'], string>> = { iam: 'iam', sts: 'sts', s3: 's3api' }

const table: Readonly<Record<string, Pick<Operation, 'service' | 'parameters'>>> = {
  ...operations,
  ...readings,
}

/** Every command there is, by its operation. They follow from the tables of the API, so that none can be forgotten. */
const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries(table).map(([operation, { service, parameters }]) => [
    operation,
    { service: SERVICES[service], name: kebab(operation), operation, parameters },
  ]),
)

export const serviceNames: readonly string[] = Object.values(SERVICES)

export const commandOf = (operation: string): Command | undefined => commands.get(operation)

const byService: ReadonlyMap<string, readonly Command[]> = new Map(
  serviceNames.map((service) => {
    const own = [...commands.values()].filter((command) => command.service === service)
    return [service, own.sort((a, b) => (a.name < b.name ? -1 : 1))]
  }),
)

/** A service's commands, from A to Z. */
export const commandsOf = (service: string): readonly Command[] => byService.get(service) ?? []
