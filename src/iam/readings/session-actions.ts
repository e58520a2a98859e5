/** What the input of AssumeRole says of the permissions it takes. */
interface SessionWish {
  readonly Tags?: unknown
  readonly SourceIdentity?: unknown
}

/** To bring tags along, or to say who one was, takes a permission of its own ("AssumeRole"). */
export function sessionActions({ Tags, SourceIdentity }: SessionWish): readonly string[] {
  const tagged = Array.isArray(Tags) && Tags.length > 0
  return [
    'sts:AssumeRole',
    ...(tagged ? ['sts:TagSession'] : []),
    ...(SourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ]
}
