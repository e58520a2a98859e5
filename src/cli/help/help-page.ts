import type { Command } from '../commands/command'
import { commandHelp } from './command-help'
import { consoleHelp } from './console-help'
import { renderPage } from './page'
import { serviceHelp } from './service-help'

/** The manual page of a command, else of a service, else of the console. */
export function helpPage(service: string | null, command: Command | null, columns: number): string {
  const sections = command ? commandHelp(command) : service === null ? consoleHelp() : serviceHelp(service)
  return renderPage(sections, columns)
}
