import { aRoleInstead } from './a-role-instead'
import { blastRadius } from './blast-radius'
import { breakGlass } from './break-glass'
import { bucketOrObjects } from './bucket-or-objects'
import { capstone } from './capstone'
import { eitherDoor } from './either-door'
import { firstGroup } from './first-group'
import { goldenRule } from './golden-rule'
import { groupIsNoPrincipal } from './group-is-no-principal'
import { homeFolders } from './home-folders'
import { leastPrivilege } from './least-privilege'
import { listingYourOwn } from './listing-your-own'
import { liveNotACopy } from './live-not-a-copy'
import { lockedByDefault } from './locked-by-default'
import { managedOrInline } from './managed-or-inline'
import { mfaGate } from './mfa-gate'
import { noNesting } from './no-nesting'
import { notAction } from './not-action'
import { oneDeny } from './one-deny'
import { quotas } from './quotas'
import { tenSnowflakes } from './ten-snowflakes'
import { theLeaver } from './the-leaver'
import { twoKindsOfNo } from './two-kinds-of-no'
import { union } from './union'
import { whoCanBecomeAdmin } from './who-can-become-admin'
import { wildcardsLeak } from './wildcards-leak'
import type { Plan } from './plan'

/** In the order of the syllabus, in which each builds on those before. */
export const plans: readonly Plan[] = [
  lockedByDefault,
  firstGroup,
  tenSnowflakes,
  liveNotACopy,
  union,
  oneDeny,
  twoKindsOfNo,
  bucketOrObjects,
  wildcardsLeak,
  noNesting,
  groupIsNoPrincipal,
  eitherDoor,
  managedOrInline,
  goldenRule,
  quotas,
  notAction,
  homeFolders,
  listingYourOwn,
  mfaGate,
  leastPrivilege,
  blastRadius,
  whoCanBecomeAdmin,
  aRoleInstead,
  breakGlass,
  theLeaver,
  capstone,
]
