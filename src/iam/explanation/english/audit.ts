import type { BenchmarkId } from '../../audit/benchmarks'
import type { Difference } from '../../audit/differences'
import type { AuditSeverity, Effort, EffortAmount } from '../../audit/finding'
import type { LeftOutReason } from '../../audit/mends/left-out'
import type { QuotaName } from '../../audit/quotas'
import { cut, list, quote } from './quote'

/** Title and sentence of a finding. */
export interface FindingWords {
  readonly title: string
  readonly sentence: string
}

type Names = readonly string[]

const and = (names: Names): string => list(names, 'and')
const plural = (unit: string): string => (unit.endsWith('y') ? `${unit.slice(0, -1)}ies` : `${unit}s`)
const many = (count: number, unit: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? unit : plural(unit)}`
/** `10 users have`, `1 user has`. */
const verb = (count: number, one: string, several: string): string => (count === 1 ? one : several)
const statementName = ({ sid, index }: { readonly sid: string | null; readonly index: number }): string =>
  `statement ${sid || index + 1}`

const findings = {
  inlinePoliciesOnUsers: (users: Names, policies: number): FindingWords => ({
    title: `${many(users.length, 'user')} ${verb(users.length, 'has', 'have')} inline policies`,
    sentence: `${and(users)} ${verb(users.length, 'holds', 'hold')} ${many(policies, 'policy')} that nobody else can share, so every user has to be read alone. Permissions go to groups: who joins has them, who leaves has not.`,
  }),
  managedPoliciesOnUsers: (users: Names, policies: number): FindingWords => ({
    title: `${many(users.length, 'user')} ${verb(users.length, 'has', 'have')} managed policies attached directly`,
    sentence: `${and(users)} ${verb(users.length, 'has', 'have')} ${many(policies, 'policy')} apart from any group, so whoever looks at the groups alone misses ${verb(policies, 'it', 'them')}. Attach ${verb(policies, 'it', 'them')} to a group.`,
  }),
  usersInNoGroup: (users: Names): FindingWords => ({
    title: `${many(users.length, 'user')} ${verb(users.length, 'is', 'are')} in no group`,
    sentence: `Nothing says what ${and(users)} ${verb(users.length, 'does', 'do')} here, and what they may do can only be written for each of them. Add them to the group of those who do the same work.`,
  }),
  emptyGroups: (groups: Names): FindingWords => ({
    title: `${many(groups.length, 'group')} ${verb(groups.length, 'is', 'are')} empty`,
    sentence: `${and(groups)} ${verb(groups.length, 'has', 'have')} no members, so ${verb(groups.length, 'it gives', 'they give')} nobody anything. Add who belongs there, or delete ${verb(groups.length, 'it', 'them')}.`,
  }),
  groupsWithoutPolicies: (groups: Names): FindingWords => ({
    title: `${many(groups.length, 'group')} ${verb(groups.length, 'has', 'have')} members and no policies`,
    sentence: `To be in ${and(groups)} gives nothing. Attach the policies that the work there needs, or delete the ${verb(groups.length, 'group', 'groups')}.`,
  }),
  unusedPolicies: (policies: Names): FindingWords => ({
    title: `${many(policies.length, 'managed policy')} ${verb(policies.length, 'is', 'are')} in nobody’s use`,
    sentence: `${and(policies)} ${verb(policies.length, 'is', 'are')} neither attached nor a permissions boundary. Delete what nobody needs: it has to be read all the same.`,
  }),
  duplicatePolicies: (names: Names, places: number): FindingWords => ({
    title: `${many(places, 'policy')} say the same: ${and(names)}`,
    sentence: `They allow and deny exactly the same under ${names.length === 1 ? 'one name in several places' : 'several names'}, so a change has to be made ${places} times. One managed policy can be attached wherever it is needed.`,
  }),
  identicalCopies: (name: string, users: Names, differing: Names): FindingWords => ({
    title: `${many(users.length, 'user')} have copies of ${name}`,
    sentence: `${and(users)} each hold the same inline policy: a change has to be made ${users.length} times, and each time can go wrong.${
      differing.length === 0
        ? ''
        : ` It did: ${differing.length === 1 ? 'the copy' : 'the copies'} of ${and(differing)} ${verb(differing.length, 'says', 'say')} something else.`
    } On a group it is one policy, changed once.`,
  }),
  differingCopies: (name: string, users: Names, original: string, what: Names): FindingWords => ({
    title: `${name} of ${and(users)} differs from ${original}`,
    sentence: `${what.slice(0, 2).join(' ')}${what.length > 2 ? ` There ${verb(what.length - 2, 'is', 'are')} ${many(what.length - 2, 'more difference')}.` : ''} Decide which is right, and let a group hold it once.`,
  }),
  fullAdmin: (policies: Names, holders: Names, users: number, onCondition: boolean): FindingWords => ({
    title: `${and(policies)} ${verb(policies.length, 'allows', 'allow')} everything`,
    sentence: `Action "*" on Resource "*"${onCondition ? ', though only under a condition' : ''}: ${
      holders.length === 0
        ? 'nobody has it now, but whoever gets it may do anything.'
        : `through ${and(holders)} ${users === 0 ? 'whoever takes it on' : many(users, 'user')} may do anything, also to their own permissions.`
    } Allow what the work needs.`,
  }),
  wildcardResources: (
    policies: Names,
    actions: Names,
    escalation: Names | null,
    isExcept: boolean,
  ): FindingWords => ({
    title: `${and(policies)} may change every resource`,
    sentence: `${isExcept ? 'All actions but those excepted' : and(actions.map(cut))} ${isExcept || actions.length > 1 ? 'are' : 'is'} allowed on whatever there is. Write the ARNs that the work needs in Resource.${
      escalation === null
        ? ''
        : ` With ${and(escalation)} on everything one can give oneself any other permission.`
    }`,
  }),
  quotaPressure: (quota: QuotaName, used: Names, isFull: boolean): FindingWords => ({
    title: `${quotas[quota].what} ${isFull ? 'at' : 'near'} the quota`,
    sentence: `${and(used)}. ${quotas[quota].advice}`,
  }),
  usersNamedByResources: (resource: string, users: Names, advice: ResourceAdvice): FindingWords => ({
    title: `${resource} names ${many(users.length, 'user')}`,
    sentence: `Its policy lets in ${and(users)} by name, so it has to be changed whenever somebody comes or goes. A group cannot stand there, since it is no principal. ${resourceAdvice[advice]}`,
  }),
  breakGlassUsers: (users: Names, own: Names, alone: Names): FindingWords => ({
    title: `${many(users.length, 'user')} for emergencies ${verb(users.length, 'stands', 'stand')} outside the groups`,
    sentence: `This is an accepted exception. Still, ${
      own.length > 0
        ? `${and(own)} ${verb(own.length, 'has', 'have')} policies of their own`
        : `${and(alone)} ${verb(alone.length, 'is', 'are')} in no group`
    }: a group for emergencies makes it plain who they are and what they may do, and keeps the benchmarks clean. Watch each sign-in.`,
  }),
} as const

/** How somebody lets users in whom a resource names, where groups cannot be named. */
export type ResourceAdvice = 'eitherSide' | 'bothSides' | 'trust'

const resourceAdvice: Readonly<Record<ResourceAdvice, string>> = {
  eitherSide:
    'Within one account a policy on a group is enough: let it allow this to the members, and take the users out here.',
  bothSides:
    'This policy has to agree, so let it name the account, which leaves the choice to the account’s own policies, and let a policy on a group allow it to the members.',
  trust:
    'A trust policy has to agree, so let it name the account, which leaves the choice to the account’s own policies, and let a policy on a group allow sts:AssumeRole on this role to the members.',
}

const quotas: Readonly<Record<QuotaName, { readonly what: string; readonly advice: string }>> = {
  attachedPoliciesPerUser: {
    what: 'Policies attached to users',
    advice: 'Attach them to groups: a user can be in ten, and each has room for ten.',
  },
  attachedPoliciesPerGroup: {
    what: 'Policies attached to groups',
    advice:
      'AWS never raises this. Put what belongs together into one policy, or split the group by what its members do.',
  },
  attachedPoliciesPerRole: {
    what: 'Policies attached to roles',
    advice: 'Put what belongs together into one policy.',
  },
  groupsPerUser: {
    what: 'Groups of users',
    advice: 'AWS never raises this. Make one group of those that the same people are in.',
  },
  inlineSizePerUser: {
    what: 'Inline policies of users',
    advice: 'A group has room for 5,120 characters, a managed policy for 6,144.',
  },
  inlineSizePerGroup: {
    what: 'Inline policies of groups',
    advice: 'A managed policy has room for 6,144 characters, and a group for ten of them.',
  },
  inlineSizePerRole: {
    what: 'Inline policies of roles',
    advice: 'A managed policy has room for 6,144 characters, and a role for ten of them.',
  },
  versionsPerPolicy: {
    what: 'Versions of managed policies',
    advice: 'AWS keeps five and refuses a sixth: delete one that is not needed any more.',
  },
  managedPolicySize: {
    what: 'The length of managed policies',
    advice: 'Make two of one, by what they are for.',
  },
  policiesPerAccount: { what: 'Managed policies of the account', advice: 'Delete those that nobody uses.' },
  usersPerAccount: {
    what: 'Users of the account',
    advice: 'AWS never raises this. People can sign in through IAM Identity Center, programs through roles.',
  },
  groupsPerAccount: {
    what: 'Groups of the account',
    advice: 'Delete the empty ones; AWS raises this to 500.',
  },
  rolesPerAccount: { what: 'Roles of the account', advice: 'Delete those that nobody assumes any more.' },
}

const mends = {
  toGroups: (kind: 'inline' | 'managed', users: number, groups: number): string =>
    groups === 0
      ? `Take from ${many(users, 'user')} what their groups give them already`
      : `Move the ${kind} policies of ${many(users, 'user')} to ${many(groups, 'group')}`,
  copies: (copies: number): string => `Move these ${many(copies, 'inline copy')} to one group policy`,
  deleteGroups: (groups: number): string => `Delete ${many(groups, 'group')}`,
  deletePolicies: (policies: number): string => `Delete ${many(policies, 'policy')}`,
  merge: (kept: string): string => `Keep ${kept} alone, wherever the others are`,
  likeOthers: (users: Names): string => `Give ${and(users)} what the others have`,
  likeGroup: (users: Names, group: string): string => `Let ${and(users)} have it from ${group}`,
  oldVersions: (versions: number): string => `Delete an old version of ${many(versions, 'policy')}`,
  bucket: (users: number): string => `Let ${many(users, 'user')} in by a group instead`,
  breakGlass: (users: number): string => `Move ${many(users, 'user')} to a group for emergencies`,
} as const

const leftOut: Readonly<Record<LeftOutReason, (names: Names) => string>> = {
  tenGroups: (names) => `${and(names)}: already in ten groups, and AWS allows no more. Leave one first.`,
  refusedDocument: (names) =>
    `${and(names)}: a policy there is not one that AWS would save. Mend its text first.`,
  missingPolicy: (names) =>
    `${and(names)}: a managed policy there is not known here, so it cannot be attached again.`,
  unclearName: (names) =>
    `${and(names)}: a name there is one that no call can say, or not the only one. Rename it first.`,
  noRoom: (names) => `${and(names)}: there is no room for another policy where it would go.`,
  groupQuota: (names) => `${and(names)}: the account has as many groups as AWS allows.`,
  policyQuota: (names) => `${and(names)}: the account has as many managed policies as AWS allows.`,
  onlyGroup: (names) =>
    `${and(names)}: ${verb(names.length, 'its', 'their')} members are in no other group that gives them anything. Attach what they need.`,
  notAlone: (names) =>
    `${and(names)}: not without being refused, or getting more than this. Change it by hand.`,
  nothingToMove: (names) =>
    `${and(names)}: there is nothing to move. Add ${verb(names.length, 'this user', 'these users')} to a group by hand.`,
}

function difference(one: Difference): string {
  switch (one.kind) {
    case 'element': {
      const { element, has, lacks } = one
      const own = has.length === 0 ? 'lacks' : `has ${and(has.map(quote))}`
      const rest =
        has.length === 0
          ? ` ${and(lacks.map(quote))}`
          : lacks.length === 0
            ? ', which the others have not'
            : ` where the others have ${and(lacks.map(quote))}`
      return `In ${statementName(one.statement)}, ${element} ${own}${rest}.`
    }
    case 'extraStatement':
      return `Nobody else has ${statementName(one.statement)}.`
    case 'missingStatement':
      return `It lacks the others’ ${statementName(one.statement)}.`
    case 'version':
      return `Its Version is ${one.has}, where the others have ${one.lacks}, so variables mean something else.`
  }
}

const amount = ({ count, unit }: EffortAmount): string => many(count, unit)

/** Every word of the audit, by what it stands for. It is apart from `wording`, so that the audit alone loads it. */
export const auditWords = {
  findings,
  mends,
  leftOut,
  difference,
  /** Why a statement is pointed at. */
  places: {
    fullAdmin: (statement: Parameters<typeof statementName>[0]) =>
      `${capital(statementName(statement))} allows every action on everything.`,
    wildcard: (statement: Parameters<typeof statementName>[0], actions: Names) =>
      `${capital(statementName(statement))} allows ${actions.length === 0 ? 'all but a few actions' : and(actions.map(cut))} on everything.`,
    namesUser: (user: string) => `Here ${user} is named.`,
  },
  /** What a copy is held against. */
  originals: {
    users: (count: number) => `that of ${many(count, 'other')}`,
    group: (name: string, group: string) => `${name} of the group ${group}`,
  },
  usage: (name: string, used: number, limit: number) => `${name} has ${used} of ${limit}`,
  theAccount: 'The account',
  theGroup: (name: string) => `the group ${name}`,
  /** Of a statement, by its position. */
  namesOthersToo: (index: number) =>
    `Statement ${index + 1} stays, as it names others too. Take the users out of it by hand.`,
  theBucket: (name: string) => `The bucket ${name}`,
  theRole: (name: string) => `the role ${name}`,
  severities: {
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    informational: 'For information',
  } satisfies Record<AuditSeverity, string>,
  benchmark: ({ source, version, id }: BenchmarkId): string =>
    [source, ...(version === null ? [] : [version]), id].join(' '),
  effort: ({ withoutGroups, withGroups }: Effort): string =>
    amount(withoutGroups) === amount(withGroups)
      ? `Look at ${amount(withoutGroups)}.`
      : `Look at ${amount(withoutGroups)}, or with groups at ${amount(withGroups)}.`,
  preview: (changes: number, checked: number, isPromised: boolean): string =>
    `${changes === 0 ? 'No decision changes' : `${many(changes, 'decision')} ${verb(changes, 'changes', 'change')}`}: ${many(checked, 'decision')} ${verb(checked, 'was', 'were')} compared${
      isPromised && changes === 0
        ? ', and that no other one changes follows from the rules, since everyone keeps the same policies.'
        : '. Others, which nobody asked about, may change too.'
    }`,
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
