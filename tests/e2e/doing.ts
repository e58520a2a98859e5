import type { Page } from '@playwright/test'
import { commandLine } from '../../src/cli'
import type { ApiCall } from '../../src/iam'
import { drawerOn } from './drawer'
import type { Playground } from './playground'

/** More than anybody does one by one, who can type. */
const MANY = 8

/** Does on the board what makes the calls: one by one, or, where they are many, as a script in the console. */
export async function makeAllByHand(
  page: Page,
  playground: Playground,
  calls: readonly ApiCall[],
): Promise<void> {
  if (calls.length > MANY) await type(page, calls.map(commandLine).join('\n'))
  else for (const call of calls) await makeByHand(page, playground, call)
}

/** Does on the board what makes a call: by the button, box or menu that is there for it, else by typing the command. */
async function makeByHand(page: Page, playground: Playground, call: ApiCall): Promise<void> {
  const { user, group } = playground
  switch (call.operation) {
    case 'CreateGroup':
      return playground.createGroup(call.parameters.GroupName)
    case 'AddUserToGroup': {
      const { UserName, GroupName } = call.parameters
      await user(UserName)
        .getByRole('button', { name: `groups of ${UserName}` })
        .click()
      await user(UserName).getByRole('checkbox', { name: GroupName, exact: true }).check()
      return page.keyboard.press('Escape')
    }
    case 'RemoveUserFromGroup': {
      const { UserName, GroupName } = call.parameters
      return group(GroupName)
        .getByRole('button', { name: `Remove ${UserName} from ${GroupName}` })
        .click()
    }
    case 'AttachGroupPolicy': {
      const { GroupName, PolicyArn } = call.parameters
      await group(GroupName)
        .getByRole('button', { name: `More for ${GroupName}` })
        .click()
      await group(GroupName)
        .getByRole('checkbox', { name: nameIn(PolicyArn), exact: true })
        .check()
      return page.keyboard.press('Escape')
    }
    case 'DetachGroupPolicy': {
      const { GroupName, PolicyArn } = call.parameters
      return group(GroupName)
        .getByRole('button', { name: `Detach ${nameIn(PolicyArn)} from ${GroupName}` })
        .click()
    }
    case 'DetachUserPolicy': {
      const { UserName, PolicyArn } = call.parameters
      return user(UserName)
        .getByRole('button', { name: `Detach ${nameIn(PolicyArn)} from ${UserName}` })
        .click()
    }
    case 'DeleteUserPolicy': {
      const { UserName, PolicyName } = call.parameters
      return user(UserName)
        .getByRole('button', { name: `Delete the inline policy ${PolicyName} of ${UserName}` })
        .click()
    }
    case 'DeleteGroupPolicy': {
      const { GroupName, PolicyName } = call.parameters
      return group(GroupName)
        .getByRole('button', { name: `Delete the inline policy ${PolicyName} of ${GroupName}` })
        .click()
    }
    case 'CreatePolicyVersion': {
      const name = nameIn(call.parameters.PolicyArn)
      // By that name there may be inline policies, too.
      if ((await playground.policyRow(name).count()) !== 1) return type(page, commandLine(call))
      await playground.openPolicy(name)
      await playground.editPolicy(call.parameters.PolicyDocument)
      return playground.save()
    }
    default:
      return type(page, commandLine(call))
  }
}

const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)

async function type(page: Page, command: string): Promise<void> {
  const drawer = drawerOn(page)
  await drawer.open('Console')
  await drawer.type(command)
  await drawer.drawer.getByRole('button', { name: 'Shut the drawer' }).click()
}
