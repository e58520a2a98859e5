import { aRoleInstead } from './challenges/a-role-instead'
import { blastRadius } from './challenges/blast-radius'
import { breakGlass } from './challenges/break-glass'
import { bucketOrObjects } from './challenges/bucket-or-objects'
import { capstone } from './challenges/capstone'
import { eitherDoor } from './challenges/either-door'
import { firstGroup } from './challenges/first-group'
import { goldenRule } from './challenges/golden-rule'
import { groupIsNoPrincipal } from './challenges/group-is-no-principal'
import { homeFolders } from './challenges/home-folders'
import { leastPrivilege } from './challenges/least-privilege'
import { listingYourOwn } from './challenges/listing-your-own'
import { liveNotACopy } from './challenges/live-not-a-copy'
import { lockedByDefault } from './challenges/locked-by-default'
import { managedOrInline } from './challenges/managed-or-inline'
import { mfaGate } from './challenges/mfa-gate'
import { noNesting } from './challenges/no-nesting'
import { notAction } from './challenges/not-action'
import { oneDeny } from './challenges/one-deny'
import { quotas } from './challenges/quotas'
import { tenSnowflakes } from './challenges/ten-snowflakes'
import { theLeaver } from './challenges/the-leaver'
import { twoKindsOfNo } from './challenges/two-kinds-of-no'
import { union } from './challenges/union'
import { whoCanBecomeAdmin } from './challenges/who-can-become-admin'
import { wildcardsLeak } from './challenges/wildcards-leak'
import type { ChallengeTexts } from '../challenge-texts'

/** By the id of the challenge. */
export const challengeTexts: Readonly<Record<string, ChallengeTexts>> = {
  'locked-by-default': lockedByDefault,
  'first-group': firstGroup,
  'ten-snowflakes': tenSnowflakes,
  'live-not-a-copy': liveNotACopy,
  union,
  'one-deny': oneDeny,
  'two-kinds-of-no': twoKindsOfNo,
  'bucket-or-objects': bucketOrObjects,
  'wildcards-leak': wildcardsLeak,
  'no-nesting': noNesting,
  'group-is-no-principal': groupIsNoPrincipal,
  'either-door': eitherDoor,
  'managed-or-inline': managedOrInline,
  'golden-rule': goldenRule,
  quotas,
  'not-action': notAction,
  'home-folders': homeFolders,
  'listing-your-own': listingYourOwn,
  'mfa-gate': mfaGate,
  'least-privilege': leastPrivilege,
  'blast-radius': blastRadius,
  'who-can-become-admin': whoCanBecomeAdmin,
  'a-role-instead': aRoleInstead,
  'break-glass': breakGlass,
  'the-leaver': theLeaver,
  capstone,
}
