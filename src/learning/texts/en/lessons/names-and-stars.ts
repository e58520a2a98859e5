import type { LessonTexts } from '../../lesson-texts'

export const namesAndStars: LessonTexts = {
  title: 'ARNs and wildcards',
  summary: 'What a name in a policy reaches, and how much further a star reaches than its author.',
  steps: {
    swapped: {
      title: 'A bucket is not its objects',
      text: 'An ARN is a name for one thing. `arn:aws:s3:::photos` is the bucket. `arn:aws:s3:::photos/cat.jpg` is an object in it, and with a star instead of the key, `photos/*`, all of them are meant.\n\nEach action asks about one kind of thing. On the desk is what `Readers` may do, written late in the evening.',
      goals: { listing: 'Can Ana list the bucket `photos`?' },
      guesses: {
        listing: {
          because:
            'No. `s3:ListBucket` is asked of the bucket, and the statement names the objects. The other statement has it the wrong way round as well.',
        },
      },
      hints: [
        'What does `s3:ListBucket` act on: a bucket, or objects?',
        'The request is about `arn:aws:s3:::photos`. Does `arn:aws:s3:::photos/*` match that? It would need a slash.',
      ],
      wrong: { near: 'The bucket’s name is in there, so it is meant.' },
      after:
        'One name for the bucket, another one for what is in it. Most policies for S3 need both, in two statements.',
    },
    mend: {
      title: 'The right way round',
      text: 'Mend `ReadPhotos` on the desk so that Ana can list `photos` and read what is in it. Save, and send her request again: the verdict is worked out from what is saved.\n\nThere is another bucket, `photos-private`. Look at its name for a moment before you use a star.',
      goals: {
        'ana-reads': 'Ana can list `photos` and read objects in it.',
        'not-private': 'She can do nothing in `photos-private`, write nothing, and see no bucket policy.',
      },
      hints: [
        'Two statements, two resources. They are only in the wrong places.',
        'Listing wants the bucket’s ARN. Reading wants the slash and the star.',
        '`ListPhotos` gets `arn:aws:s3:::photos`, and `ReadPhotos` gets `arn:aws:s3:::photos/*`.',
      ],
      wrong: {
        'slash-both': 'The slash and the star in both, since that covers everything inside.',
        'star-both': '`photos*` in both: the bucket and its objects in one go.',
      },
      after:
        'Exact ARNs look pedantic until there is a `photos-private`. There is always a `photos-private`.',
    },
    leaks: {
      title: 'What the stars let through',
      text: '`Press` has a shorter policy: `s3:Get*` on `arn:aws:s3:::photos*`. Two stars, so that nothing had to be looked up.\n\nA star stands for any run of characters, none included. In actions as in resources, it does not know what you had in mind.',
      goals: {
        private: 'Can Bo read `photos-private/passport.jpg`?',
        settings: 'Can Bo see the bucket policy of `photos`, by `s3:GetBucketPolicy`?',
      },
      guesses: {
        private: {
          because: 'Yes. `photos*` goes on with anything: `-private/passport.jpg`, for instance.',
        },
        settings: {
          because:
            'Yes. `s3:Get*` is every action of S3 that begins with Get, about objects or about settings.',
        },
      },
      hints: [
        'Read the pattern from left to right and put something in for the star.',
        'Does `photos-private/passport.jpg` begin with `photos`? Does `GetBucketPolicy` begin with `Get`?',
      ],
      wrong: {
        'other-bucket': 'That is another bucket.',
        'only-objects': 'Get is for reading photos.',
      },
      after: 'Nobody wrote “let the press see passports”. It was only not ruled out.',
    },
    narrow: {
      title: 'Close the leaks',
      text: 'Choose the one statement that lets Bo read every object in `photos`, whatever its key, and does nothing else.\n\nThree of the four cards still leak. Each leaks somewhere else.',
      goals: {
        'bo-reads': 'Bo can read any object in `photos`.',
        'bo-not-more': 'No other bucket, no bucket policy, no access lists of objects, no writing.',
      },
      hints: [
        'For every star, ask what could stand in its place.',
        'A slash before the star keeps it inside the bucket. An action without a star is one action.',
        'The card with `s3:GetObject`, no star behind it, on `arn:aws:s3:::photos/*`.',
      ],
      wrong: {
        'get-star': 'The slash is there now, so `s3:Get*` can stay.',
        'no-slash': 'The action is exact, so the resource may have its star.',
      },
      after:
        '`s3:GetObject*` looks like reading objects. It means `GetObjectAcl` and `GetObjectTagging` as well, and whatever AWS may name like that next year.',
    },
    star: {
      title: 'How far, and how loud',
      text: 'Suppose Bo’s policy is narrowed further, to `s3:GetObject` on a part of the bucket. S3 has no folders: a key is one long string with slashes in it.\n\nUpper and lower case make no difference in actions. In the keys of an ARN they do.',
      goals: {
        deep: 'With `photos/2026/*`: can he read `photos/2026/07/beach.jpg`?',
        loud: 'With `photos/2026/*.jpg`: can he read `photos/2026/07/BEACH.JPG`?',
      },
      guesses: {
        deep: { because: 'Yes. For the star a slash is a character like any other.' },
        loud: { because: 'No. Keys are compared with their case, and `.JPG` is not `.jpg`.' },
      },
      hints: [
        'Is there anything special about a slash in a key?',
        'Put something in for the star, and compare letter by letter.',
      ],
      wrong: {
        'one-level': 'A star ends at the next slash, as in a shell.',
        'any-case': 'Nobody minds upper and lower case in file names.',
      },
      after:
        'A star has one companion, `?`, which stands for exactly one character. It is used about once a year.',
    },
    archive: {
      title: 'By yourself',
      text: 'Cy keeps the archive, which is every key in `photos` that begins with `archive/`. He should list the bucket, read everything in the archive, and add pictures to it: keys that end in `.jpg`, and nothing else.\n\nThe tray `Archivists` is ready, without a sheet. The three dots on it make an inline policy; a managed one does as well.',
      goals: {
        'cy-reads': 'Cy can list `photos` and read everything below `archive/`.',
        'cy-adds': 'He can add any `.jpg` there.',
        'cy-not-more': 'Nothing else: no other files, no other places, no deleting.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        'Three actions, three resources, three statements.',
        'Stars may stand in the middle, too. And mind where the slash is: `archive-secret/` begins like `archive`.',
        '`s3:ListBucket` on `arn:aws:s3:::photos`; `s3:GetObject` on `…photos/archive/*`; `s3:PutObject` on `…photos/archive/*.jpg`.',
      ],
      wrong: {
        'any-file': 'He will know what belongs into an archive.',
        'no-slash': '`archive*` covers the archive.',
        'one-name': 'The picture he asked for, by its name.',
      },
      after: 'Least privilege is mostly this: the right slash, and one star fewer.',
    },
  },
}
