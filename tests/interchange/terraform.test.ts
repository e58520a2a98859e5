import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTerraform } from '../../src/interchange'
import { arbitraryAccount, arbitraryAccountWithMore } from './arbitrary-account'
import { essenceOfTemplate } from './essence'
import { readTerraform } from './read-terraform'
import { sampleAccount } from './sample'
import { shuffled } from './shuffled'

describe('toTerraform', () => {
  it('makes an equal account', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAccount, async (account) => {
        const read = await readTerraform(account.id, toTerraform(account))
        expect(essenceOfTemplate(read)).toEqual(essenceOfTemplate(account))
      }),
      { numRuns: 25 },
    )
  })

  it('gives each resource an address of its own', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAccountWithMore, async (account) => {
        const text = toTerraform(account)
        const addresses = [...text.matchAll(/^resource "(\w+)" "(\w+)" \{$/gm)].map(([line]) => line)
        expect(new Set(addresses).size).toBe(addresses.length)
        const { resource = {} } = (await parse('account.tf', text)) as { resource?: Record<string, object> }
        const parsed = Object.values(resource).flatMap((labelled) => Object.keys(labelled))
        expect(parsed.length).toBe(addresses.length)
      }),
      { numRuns: 12 },
    )
  })

  it('is the same for equal accounts, however they came to be', () => {
    fc.assert(
      fc.property(
        arbitraryAccount.chain((account) => fc.tuple(fc.constant(account), shuffled(account))),
        ([one, other]) => {
          expect(toTerraform(other)).toBe(toTerraform(one))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('is written as people write it', () => {
    expect(toTerraform(sampleAccount)).toMatchInlineSnapshot(`
      "# Users, groups, roles, policies and buckets of the account 123456789012.

      terraform {
        required_providers {
          aws = {
            source = "hashicorp/aws"
          }
        }
      }

      resource "aws_iam_policy" "read_home" {
        name        = "read-home"
        path        = "/teams/"
        description = "One's own home"
        policy = jsonencode({
          Version = "2012-10-17"
          Statement = {
            Sid      = "Home"
            Effect   = "Allow"
            Action   = ["s3:GetObject", "s3:PutObject"]
            Resource = "arn:aws:s3:::app-logs/home/$\${aws:username}/*"
          }
        })
      }

      resource "aws_iam_group" "developers" {
        name = "Developers"
      }

      resource "aws_iam_group_policy_attachment" "developers_read_home" {
        group      = aws_iam_group.developers.name
        policy_arn = aws_iam_policy.read_home.arn
      }

      resource "aws_iam_group_policy_attachment" "developers_iam_read_only_access" {
        group      = aws_iam_group.developers.name
        policy_arn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess"
      }

      resource "aws_iam_user" "alice" {
        name                 = "alice"
        permissions_boundary = "arn:aws:iam::aws:policy/PowerUserAccess"
        tags = {
          "team" = "red"
        }
      }

      resource "aws_iam_user_policy" "alice_tape" {
        name = "Tape"
        user = aws_iam_user.alice.name
        policy = jsonencode({
          Version = "2012-10-17"
          Statement = [
            {
              Effect   = "Deny"
              Action   = "s3:DeleteObject"
              Resource = "*"
            },
          ]
        })
      }

      resource "aws_iam_user_group_membership" "alice" {
        user   = aws_iam_user.alice.name
        groups = [aws_iam_group.developers.name]
      }

      resource "aws_iam_role" "auditor" {
        name = "Auditor"
        assume_role_policy = jsonencode({
          Version = "2012-10-17"
          Statement = {
            Effect = "Allow"
            Principal = {
              AWS = aws_iam_user.alice.arn
            }
            Action = "sts:AssumeRole"
          }
        })
      }

      resource "aws_s3_bucket" "app_logs" {
        bucket = "app-logs"
      }

      resource "aws_s3_bucket_policy" "app_logs" {
        bucket = aws_s3_bucket.app_logs.id
        policy = jsonencode({
          Version = "2012-10-17"
          Statement = {
            Effect = "Deny"
            Principal = {
              AWS = [aws_iam_role.auditor.arn, "999999999999"]
            }
            Action   = "s3:PutObject"
            Resource = "arn:aws:s3:::app-logs/*"
          }
        })
      }
      "
    `)
  })

  it('writes text that HCL would take for a template as text', async () => {
    const odd = '${aws:username} $${x} %{if} %%{y} "quoted" back\\slash'
    const [group] = sampleAccount.groups
    const groups = group
      ? [{ ...group, inlinePolicies: [{ name: 'Odd', document: JSON.stringify({ Id: odd }) }] }]
      : []
    const users = sampleAccount.users.map((user) => ({ ...user, tags: { [odd]: odd } }))
    const text = toTerraform({ ...sampleAccount, users, groups })
    expect(text).toContain('Id = "$${aws:username} $$${x} %%{if} %%%{y} \\"quoted\\" back\\\\slash"')
    const read = await readTerraform(sampleAccount.id, text)
    expect(read.groups[0]?.inlinePolicies).toEqual(groups[0]?.inlinePolicies)
    expect(read.users[0]?.tags[odd]).toBe(odd)
  })

  it('says in comments what it leaves out, and nothing of it elsewhere', () => {
    const arn = 'arn:aws:sqs:eu-west-1:123456789012:queue\nresource "aws_iam_user" "mallory" {}'
    const text = toTerraform({
      ...sampleAccount,
      organization: {
        serviceControlPolicies: [[{ name: 'Guard', document: '{}' }]],
        resourceControlPolicies: [],
      },
      resources: [{ arn, account: '123456789012', policy: null, tags: {} }],
    })
    const [top = ''] = text.split('\n\n')
    expect(top.split('\n').every((line) => line.startsWith('# '))).toBe(true)
    // A long one goes on in lines that are set in.
    const comments = top.replaceAll('\n#   ', ' ').split('\n')
    expect(comments).toHaveLength(3)
    expect(comments[1]).toContain('organization')
    expect(comments[2]).toContain('mallory')
  })
})
