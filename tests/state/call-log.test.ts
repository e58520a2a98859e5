import { expect, it } from 'vitest'
import { openStarter } from '../../src/scenario'
import { CallLog } from '../../src/state/call-log.svelte'
import { Console } from '../../src/state/console.svelte'
import { Playground } from '../../src/state/playground.svelte'

const opened = () => new Playground('alice', openStarter('alice'), () => {})

const seen = ({ log }: Playground) =>
  log.entries.map(({ result, calls, error, profile }) =>
    [result, calls.map(({ operation }) => operation).join('+'), error?.code, profile]
      .filter((word) => word !== undefined)
      .join(' '),
  )

it('hears from every gesture that came to nothing, and from none that is a step', () => {
  const playground = opened()
  playground.setMembership('alice', 'SuperS3Access', true, 'here')
  playground.setMembership('alice', 'SuperS3Access', true, 'here')
  playground.perform({ operation: 'CreateUser', parameters: { UserName: 'alice' } }, 'here')
  playground.deleteHolder({ kind: 'user', name: 'nobody' })
  expect(seen(playground)).toEqual(['unchanged AddUserToGroup', 'refused CreateUser EntityAlreadyExists'])
  expect(playground.workspace.history.past).toHaveLength(1)
})

it('hears the same from the console, and what was asked', () => {
  const playground = opened()
  const shell = new Console(playground.workspace, playground.log)
  const script = [
    'aws iam add-user-to-group --user-name alice --group-name SuperS3Access',
    'aws iam list-users',
    'aws iam create-user --user-name alice',
    'aws iam create-group --group-name never',
  ]
  shell.run(script.join('\n'), 80)
  shell.run('aws iam add-user-to-group --user-name alice --group-name SuperS3Access', 80)
  shell.run('aws iam create-group --group-name no --profile alice', 80)
  // What the command line itself cannot read never became a call.
  shell.run('aws iam create-group', 80)
  expect(seen(playground)).toEqual([
    'read ListUsers',
    'refused CreateUser EntityAlreadyExists',
    'unchanged AddUserToGroup',
    'refused CreateGroup AccessDenied alice',
  ])
  expect(playground.workspace.undoable).toBe('add alice to SuperS3Access')
})

it('keeps the last few hundred', () => {
  const log = new CallLog()
  for (let i = 0; i < 600; i += 1)
    log.add({ at: '', workspace: 'alice', calls: [{ operation: String(i), parameters: {} }], result: 'read' })
  expect(log.entries).toHaveLength(500)
  expect(log.entries.at(-1)?.calls[0]?.operation).toBe('599')
  expect(new Set(log.entries.map(({ id }) => id)).size).toBe(500)
})
