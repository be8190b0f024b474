/* What we use of both; their own types demand a browser's, which the program must not see. */

declare module 'linkedom' {
  export interface PageNode {
    readonly nodeType: number
    readonly nodeName: string
    readonly nodeValue: string | null
    readonly firstChild: PageNode | null
    readonly nextSibling: PageNode | null
    readonly parentNode: PageNode | null
  }
  export interface Page {
    readonly documentElement: { getAttribute(name: string): string | null } | null
    readonly title: string
  }
  /** Runs no scripts and loads nothing. */
  export function parseHTML(html: string): { readonly document: Page }
}

declare module '@mozilla/readability' {
  import type { Page, PageNode } from 'linkedom'

  interface Read {
    readonly title?: string | null
    readonly content?: PageNode | null
    readonly byline?: string | null
    readonly siteName?: string | null
    readonly lang?: string | null
  }
  export class Readability {
    constructor(
      page: Page,
      options: { readonly maxElemsToParse: number; readonly serializer: (node: PageNode) => PageNode },
    )
    /** @throws Error when the page has more elements than that */
    parse(): Read | null
  }
}
