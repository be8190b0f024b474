/** Discussions and comments that are given at once, and pages that are read of what was changed. */
const AT_ONCE = { discussions: 20, comments: 50 }

const WHO = `fragment Who on Actor {
  __typename login url
  ... on User { databaseId name createdAt }
}`
const POST = `fragment Post on Discussion {
  __typename id number title body url createdAt updatedAt
  author { ...Who }
}`
const WORDS = `fragment Words on DiscussionComment {
  __typename id body url createdAt deletedAt
  author { ...Who }
  replyTo { id }
}`

/** What was changed last comes first. */
export const CHANGED = `query Changed($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    hasDiscussionsEnabled
    discussions(first: ${AT_ONCE.discussions}, after: $after, orderBy: {field: UPDATED_AT, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes { ...Post }
    }
  }
}
${POST}
${WHO}`

/** From its end. */
export const COMMENTS = `query Comments($id: ID!, $before: String) {
  node(id: $id) {
    ... on Discussion {
      comments(last: ${AT_ONCE.comments}, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes { ...Words replies(last: ${AT_ONCE.comments}) { nodes { ...Words } } }
      }
    }
  }
}
${WORDS}
${WHO}`

export const STANDING = `query Standing($ids: [ID!]!) {
  nodes(ids: $ids) { ...Post ...Words }
}
${POST}
${WORDS}
${WHO}`

export const ENABLED = `query Enabled($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { hasDiscussionsEnabled }
}`

export const ANSWER = `mutation Answer($discussionId: ID!, $replyToId: ID, $body: String!) {
  addDiscussionComment(input: {discussionId: $discussionId, replyToId: $replyToId, body: $body}) {
    comment { id url }
  }
}`
