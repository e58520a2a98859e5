import { actions, awsPolicies, conditions, policyText } from './policy-words'

const statement = (
  Sid: string,
  Action: string | readonly string[],
  Resource: string | readonly string[],
) => ({
  Sid,
  Effect: 'Allow',
  Action,
  Resource,
})

const policyOf = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement })

const organization =
  '"organization":{"serviceControlPolicies":[[{"name":"FullAWSAccess","document":"' +
  policyText(policyOf({ Effect: 'Allow', Action: '*', Resource: '*' }), 2) +
  '"}],[]],"resourceControlPolicies":[[{"name":"RCPFullAWSAccess","document":"' +
  policyText(policyOf({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }), 0) +
  '"}]],"managementAccount":true},"idsIssued":'

const role =
  '"roles":[{"name":"Auditor","path":"/service-role/","trustPolicy":"' +
  policyText(
    policyOf({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root', Service: 'ec2.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {},
    }),
    2,
  ) +
  '","maxSessionDuration":43200,"permissionsBoundary":"arn:aws:iam::123456789012:policy/Boundary","tags":{"department":"","project":"","environment":"production","owner":"","team":"'

const rareFields =
  '"resourceAccount":"111122223333","sessionPolicies":[{"name":"Session","document":"","sessionTags":{"' +
  '"drafts":{"resource:arn:aws:s3:::"inline:user/"inline:group/"inline:role/"managed:arn:aws:iam::123456789012:policy/' +
  '"account":"999999999999","policy":"' +
  policyText(policyOf({ Effect: 'Allow', Principal: { AWS: ['arn:aws:iam::999999999999:user/'] } }), 2) +
  '","blockPublicAccess":true' +
  '"versions":[{"id":"v1","document":"","createDate":"2025-12-31T23:59:59.000Z"},{"id":"v2"}],"defaultVersionId":"v2","lastVersion":3' +
  '"context":{"aws:SourceIp":"203.0.113.7","aws:CurrentTime":"2026-01-31T12:00:00Z","aws:MultiFactorAuthPresent":"true","s3:prefix":"'

const bucket = (name: string): string => `arn:aws:s3:::${name}`
const team = ['app-assets', 'app-config', 'app-logs']

/** What the playground's starters say, and those who begin with one. */
const starters =
  '"title":"Alice and SuperS3Access","description":"Ask whether Alice may open the cat photo, drag her into SuperS3Access and ask again; then deny her through a second group."' +
  '"name":"ReadAndAddPhotos","description":"See the photos and add new ones."arn:aws:s3:::super-photos/cat.jpg"ListThePhotos"OpenAndAddPhotos' +
  '"title":"The lead developer","description":"Lena is in three groups and may not delete from app-production: find the group that says no, and take her out of it."' +
  '{"name":"lena","groups":["Developers","Deployers","Contractors"]},{"name":"dan"{"name":"cora"' +
  '"EditTheSource","description":"Read and write the source of the app."ReadAndWriteSource"arn:aws:s3:::app-source/main.ts' +
  '"DeployTheApp","description":"Put new files into production and clear old ones away."ReplaceWhatIsLive"' +
  '"KeepProductionSafe","description":"Nothing in production is deleted by people from outside."NeverDeleteWhatIsLive' +
  '"arn:aws:s3:::app-production/index.html"' +
  '"title":"Ten snowflakes","description":"Ten developers hold ten copies of one policy, and one copy is wrong: find it and mend it."' +
  '"title":"Developers with a group","description":"One policy on one group serves all ten: add the bucket app-backups to it, and all ten can read from it."' +
  '"resource":"arn:aws:s3:::app-backups/monday.zip"2026/01.log' +
  ['ana', 'bo', 'cy', 'dee', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jo']
    .map((name) => `{"name":"${name}","groups":["Developers"]},`)
    .join('') +
  '"inlinePolicies":[{"name":"TeamBuckets","description":"Work with the buckets of the app.","document":"'

const policies =
  policyText(
    policyOf(
      { Sid: 'Statement1', Effect: 'Allow', Action: ['s3:DeleteObject', 's3:PutObject'], Resource: '*' },
      statement('ReadBuckets', 's3:GetObject', [
        'arn:aws:s3:::amzn-s3-demo-bucket/*',
        'arn:aws:s3:::three-buckets',
      ]),
    ),
    4,
  ) +
  policyText(
    policyOf(
      { Effect: 'Deny', Action: ['s3:ListBucket'], Resource: ['arn:aws:s3:::*'] },
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::' },
    ),
    0,
  ) +
  policyText(policyOf({ Effect: 'Deny', Action: 's3:DeleteObject', Condition: {} }), 2) +
  policyText(
    policyOf(
      statement('ListTheBuckets', 's3:ListBucket', team.map(bucket)),
      statement(
        'ReadAndWriteObjects',
        ['s3:GetObject', 's3:PutObject'],
        team.map((name) => `${bucket(name)}/*`),
      ),
    ),
    2,
  )

const people = [
  'alice',
  'bob',
  'carol',
  'dave',
  'eve',
  'admin',
  'Administrators',
  'Admins',
  'Auditors',
  'Operations',
  'Testers',
]

const scenario =
  '\n{"request":1,"panel":"account"panel":"audit"panel":"activity"panel":"console"panel":"matrix","user":"alice","slide":true}' +
  people.map((name) => `{"name":"${name}","groups":["`).join('') +
  '{"name":"TeamBuckets","id":"ANPA","createDate":"2026-10-"updateDate":"2026-11-","document":"' +
  '{"format":"iam-groups-playground","version":1,"title":"Three buckets","description":"Find out why ' +
  '"account":{"id":"123456789012","users":[{"name":"alice","path":"/","id":"AIDA","createDate":"2026-12-' +
  '{"name":"bob","groups":["SuperS3Access","Developers"],"attachedPolicies":["arn:aws:iam::123456789012:policy/' +
  '"}],"groups":[{"name":"Developers","id":"AGPA"attachedPolicies":["arn:aws:iam::123456789012:policy/ReadBuckets"]}],' +
  '"policies":[{"name":"ReadBuckets","description":"","document":"' +
  '"resources":[{"arn":"arn:aws:s3:::app-logs"},{"arn":"arn:aws:s3:::"}]},' +
  '"requests":[{"principal":"arn:aws:sts::123456789012:assumed-role/Auditor/session"' +
  '"principal":"arn:aws:iam::123456789012:user/alice","action":"s3:DeleteObject","resource":"arn:aws:s3:::' +
  '","expected":"explicitDeny"},","expected":"implicitDeny"},","expected":"allowed"},' +
  '{"principal":"arn:aws:iam::123456789012:user/","action":"s3:GetObject","resource":"arn:aws:s3:::'

/**
 * What a scenario is likely to say, so that a link need not say it in full: the preset dictionary of version 1 links.
 * It is frozen, since every link of that version is read with the very same bytes. Better words need a new version.
 *
 * The later a word comes, the shorter is the reference to it, so the rarest are first, and last is what every scenario has.
 */
export const dictionary = new TextEncoder().encode(
  [conditions, ...awsPolicies, actions, organization, role, rareFields, starters, policies, scenario].join(
    '',
  ),
)
