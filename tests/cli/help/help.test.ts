import { describe, expect, it } from 'vitest'
import { commandSentences } from '../../../src/cli/help/command-sentences'
import { memberSentences } from '../../../src/cli/help/member-sentences'
import { operations, readings } from '../../../src/iam'
import { company, screen } from '../typed'

const all = Object.entries({ ...operations, ...readings })

describe('help', () => {
  it('has a sentence for every command and every member', () => {
    expect(Object.keys(commandSentences).sort()).toEqual(all.map(([name]) => name).sort())
    const members = all.flatMap(([, { parameters }]) => Object.keys(parameters))
    expect(members.filter((member) => !memberSentences[member])).toEqual([])
  })

  it('shows a command', () => {
    expect(screen(company, 'aws iam create-policy-version help')).toBe(`NAME
       create-policy-version

DESCRIPTION
       Saves a new version of a managed policy. It is not in force, unless
       --set-as-default says so. At most five versions are kept.

SYNOPSIS
       aws iam create-policy-version
          --policy-arn <value>
          --policy-document <value>
          [--set-as-default | --no-set-as-default]
          [--cli-input-json <value>]
          [--cli-input-yaml <value>]
          [--generate-cli-skeleton [<value>]]

OPTIONS
       --policy-arn (string) [required]
          The ARN of the managed policy, as in
          arn:aws:iam::aws:policy/ReadOnlyAccess.

       --policy-document (string) [required]
          The policy, as JSON in single quotes or file://NAME.

       --set-as-default | --no-set-as-default (boolean)
          Whether the new version is in force at once; it is not, if this is
          left away.

       --cli-input-json (string)
          The whole input as JSON; options given besides count more.

       --cli-input-yaml (string)
          The whole input as YAML; options given besides count more.

       --generate-cli-skeleton (string)
          Prints an input to fill in, as JSON or as YAML, or what an answer
          looks like, and does nothing else.
          One of: yaml-input, input, output

SEE ALSO
       aws help, for the options that every command takes
`)
  })

  it('lists the commands of a service', () => {
    const text = screen(company, 'aws iam help')
    for (const name of ['add-user-to-group', 'simulate-principal-policy'])
      expect(text).toContain(`\n       ${name}\n`)
    expect(screen(company, 'aws sts help')).not.toContain('create-group')
  })

  it('tells what the console is, by either name', () => {
    expect(screen(company, 'help')).toBe(screen(company, 'aws help'))
    expect(screen(company, 'help')).toContain('aws iam create-group --group-name SuperS3Access')
  })

  it('fits the terminal', () => {
    const services = { iam: 'iam', sts: 'sts', s3: 's3api' } as const
    for (const [operation, { service }] of all) {
      const name = operation.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
      const page = screen(company, `aws ${services[service]} ${name} help`, { columns: 60 })
      expect(page).toMatch(/^NAME\n/)
      const wide = page.split('\n').filter((line) => line.length > 60 && line.trim().includes(' '))
      expect(wide).toEqual([])
    }
  })
})
