import { auditWords, type ResourceAdvice } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { effort, userRef, type Check } from '../check'
import type { AuditFinding } from '../finding'
import { letInByGroup } from '../mends/let-in-by-group'
import type { Ground } from '../mends/ground'
import type { Mend } from '../mends/mend'
import { bucketOf, namingPolicies, type NamingPolicy } from '../named-users'

/** Groups are no principals ("AWS JSON policy elements: Principal"), so what is advised differs from resource to resource. */
export const usersNamedByResources: Check = (ground) =>
  namingPolicies(ground.survey).map((policy): AuditFinding => {
    const { key, users, statements, owner } = policy
    const names = users.map(({ name }) => name)
    return {
      id: 'usersNamedByResources',
      key: `usersNamedByResources ${key}`,
      benchmarks: benchmarks.none,
      severity: 'low',
      holders: [
        ...users.map(userRef),
        ...('role' in owner ? [{ kind: 'role', name: owner.role.name } as const] : []),
      ],
      policies: [key],
      places: statements.flatMap(({ named }) =>
        named.map(({ user, entry }) => ({
          policy: key,
          range: entry.range,
          note: auditWords.places.namesUser(user.name),
        })),
      ),
      ...auditWords.findings.usersNamedByResources(nameOf(policy), names, adviceFor(policy)),
      effort: effort(users.length, 'user', 1),
      mend: mendFor(ground, policy),
    }
  })

function mendFor(ground: Ground, policy: NamingPolicy): Mend | null {
  const lettingIn = letInByGroup(ground, policy)
  if (lettingIn === null) return null
  const { calls, users, staying } = lettingIn
  const notes = staying.map((index) => auditWords.namesOthersToo(index))
  return { title: auditWords.mends.bucket(users), calls, promise: null, notes }
}

function adviceFor({ owner }: NamingPolicy): ResourceAdvice {
  if ('role' in owner) return 'trust'
  // A key's own policy has to agree (rule 50).
  return /^arn:[^:]*:kms:/.test(owner.resource.arn) ? 'bothSides' : 'eitherSide'
}

function nameOf({ owner }: NamingPolicy): string {
  if ('role' in owner) return capitalOf(auditWords.theRole(owner.role.name))
  const bucket = bucketOf(owner.resource)
  return bucket === null ? owner.resource.arn : auditWords.theBucket(bucket)
}

const capitalOf = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
