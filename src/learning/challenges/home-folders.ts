import { bucket, objects, user } from './arns'
import { createPolicy, dropFromGroup, putOnGroup, putOnUser, toGroup } from './calls'
import type { Plan } from './plan'
import { allow, policyText, textOfVersion } from './policy-text'
import { asked, by, start } from './start'
import { tooMuch } from './too-much'

const rights = ['s3:GetObject', 's3:PutObject']
const folder = (name: string) => rights.map((action) => asked(action, objects('homes', `${name}/notes.txt`)))
const inFolderOf = (name: string) => allow(rights, objects('homes', `${name}/*`), { Sid: 'OwnFolder' })
const own = inFolderOf('${aws:username}')
const mended = policyText(own)
const save = (text: string) => [putOnGroup('Staff', 'HomeFolders', text)]

export const homeFolders: Plan = {
  id: 'home-folders',
  version: 1,
  start: start(
    {
      users: ['ana', 'bo'].map((name) => ({ name, groups: ['Staff'] })),
      groups: [
        {
          name: 'Staff',
          inlinePolicies: [{ name: 'HomeFolders', document: textOfVersion('2008-10-17', own) }],
        },
      ],
      buckets: ['homes'],
    },
    [
      by(user('ana'), asked('s3:GetObject', objects('homes', 'ana/notes.txt'))),
      by(user('ana'), asked('s3:GetObject', objects('homes', 'bo/notes.txt'))),
    ],
  ),
  goals: [
    { kind: 'decision', id: 'ana', principals: [user('ana')], requests: folder('ana'), expect: 'allowed' },
    { kind: 'decision', id: 'bo', principals: [user('bo')], requests: folder('bo'), expect: 'allowed' },
    { kind: 'decision', id: 'not-ana', principals: [user('bo')], requests: folder('ana'), expect: 'denied' },
    {
      kind: 'decision',
      id: 'not-bo',
      principals: [user('ana')],
      requests: [
        ...folder('bo'),
        asked('s3:GetObject', objects('homes', 'notes.txt')),
        asked('s3:GetObject', objects('homes', 'ana-maria/notes.txt')),
        asked('s3:DeleteObject', objects('homes', 'ana/notes.txt')),
        asked('s3:ListBucket', bucket('homes')),
        ...tooMuch('homes'),
      ],
      expect: 'denied',
    },
    { kind: 'shape', id: 'one', fact: { is: 'atMost', what: 'policies', count: 1 } },
    { kind: 'shape', id: 'users', fact: { is: 'nothingOnUsers' } },
  ],
  solutions: [
    { id: 'version', calls: save(mended) },
    {
      id: 'managed',
      calls: [
        createPolicy('HomeFolders', mended),
        toGroup('Staff', 'HomeFolders'),
        dropFromGroup('Staff', 'HomeFolders'),
      ],
    },
  ],
  wrong: [
    { id: 'star', calls: save(policyText(allow(rights, objects('homes')))), fails: 'not-ana' },
    {
      id: 'each',
      calls: [
        dropFromGroup('Staff', 'HomeFolders'),
        ...['ana', 'bo'].map((name) => putOnUser(name, 'HomeFolder', policyText(inFolderOf(name)))),
      ],
      fails: 'one',
    },
    {
      id: 'no-slash',
      calls: save(policyText(allow(rights, objects('homes', '${aws:username}*')))),
      fails: 'not-bo',
    },
    { id: 'id', calls: save(policyText(inFolderOf('${aws:userid}'))), fails: 'ana' },
    {
      id: 'listed',
      calls: save(
        policyText(
          allow(
            rights,
            ['ana', 'bo'].map((name) => objects('homes', `${name}/*`)),
          ),
        ),
      ),
      fails: 'not-ana',
    },
  ],
}
