/* Feeds in the forms in which their makers write them, with words of ours. */

export const WORDPRESS_COMMENTS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Comments on: Three months with Acme</title>
<atom:link href="https://blog.cuisine.fr/acme/feed/" rel="self" type="application/rss+xml" />
<link>https://blog.cuisine.fr/acme/</link><description></description>
<lastBuildDate>Mon, 02 Mar 2026 08:30:00 +0000</lastBuildDate>
<item><title>By: Sam</title><link>https://blog.cuisine.fr/acme/#comment-12</link><dc:creator><![CDATA[Sam]]></dc:creator>
<pubDate>Mon, 02 Mar 2026 08:00:00 +0000</pubDate><guid isPermaLink="false">https://blog.cuisine.fr/?p=4#comment-12</guid>
<description><![CDATA[Since 3.2 the export stops at 40 &#37;.]]></description>
<content:encoded><![CDATA[<p>Since 3.2 the export stops at 40 &#37;.</p>
<blockquote><p>works for me</p></blockquote>
<p>Not here &amp; not on my phone.</p>]]></content:encoded></item>
<item><title>By: Lou</title><link>https://blog.cuisine.fr/acme/#comment-11</link><dc:creator><![CDATA[Lou]]></dc:creator>
<pubDate>Fri, 02 Jan 2026 08:00:00 +0000</pubDate><guid isPermaLink="false">https://blog.cuisine.fr/?p=4#comment-11</guid>
<content:encoded><![CDATA[<p>First!</p>]]></content:encoded></item>
</channel></rss>`

export const BLOG_POSTS = `<?xml version="1.0"?><rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>La cuisine de Léa</title><link>https://blog.cuisine.fr</link><language>fr-FR</language><ttl>60</ttl>
<item><title>Trois mois avec Acme</title><link>https://blog.cuisine.fr/acme/?utm_source=rss&amp;utm_medium=rss</link>
<comments>https://blog.cuisine.fr/acme/#respond</comments><dc:creator><![CDATA[Léa]]></dc:creator>
<pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate><guid isPermaLink="false">https://blog.cuisine.fr/?p=4</guid>
<description><![CDATA[<p>Cela fait trois mois que je range mes recettes.</p>]]></description>
<wfw:commentRss>http://blog.cuisine.fr:PORT/acme/feed/</wfw:commentRss><slash:comments>2</slash:comments></item>
<item><title>Soupe au potiron</title><link>https://blog.cuisine.fr/soupe/</link>
<pubDate>Sun, 01 Mar 2026 07:00:00 GMT</pubDate><guid>https://blog.cuisine.fr/soupe/</guid>
<description>Du potiron, et rien d’autre.</description></item></channel></rss>`

export const REDDIT = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"
 xmlns:media="http://search.yahoo.com/mrss/"><category term="notes" label="r/notes"/><updated>2026-03-02T08:00:00+00:00</updated>
<id>/r/notes/search.rss?q=acme</id><link rel="self" href="https://www.reddit.com/r/notes/search.rss?q=acme" type="application/atom+xml" />
<link rel="alternate" href="https://www.reddit.com/r/notes/search?q=acme" type="text/html" /><title>reddit.com: search results - acme</title>
<entry><author><name>/u/sam_notes</name><uri>https://www.reddit.com/user/sam_notes</uri></author>
<content type="html">&lt;!-- SC_OFF --&gt;&lt;div class=&quot;md&quot;&gt;&lt;p&gt;Acme deleted my notebook after the update.&lt;/p&gt; &lt;/div&gt;&lt;!-- SC_ON --&gt; &amp;#32; submitted by &amp;#32; &lt;a href=&quot;https://www.reddit.com/user/sam_notes&quot;&gt; /u/sam_notes &lt;/a&gt; &lt;br/&gt; &lt;span&gt;&lt;a href=&quot;#&quot;&gt;[link]&lt;/a&gt;&lt;/span&gt;</content>
<id>t3_1abc</id><link href="https://www.reddit.com/r/notes/comments/1abc/acme_lost_it/" />
<updated>2026-03-02T08:00:00+00:00</updated><published>2026-03-02T07:59:00+00:00</published><title>Acme lost it</title></entry>
<entry><author><name>/u/lou</name></author><content type="html">&lt;div class=&quot;md&quot;&gt;&lt;p&gt;Same for me.&lt;/p&gt;&lt;/div&gt;</content>
<id>t1_9zz</id><link href="https://www.reddit.com/r/notes/comments/1abc/acme_lost_it/k9zz/"/>
<updated>2026-03-02T08:10:00+00:00</updated><title>/u/lou on Acme lost it</title></entry></feed>`

export const HACKER_NEWS = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Hacker News - Comments: &quot;acme&quot;</title><link>https://news.ycombinator.com/newcomments</link>
<item><title><![CDATA[New comment by tide in "Acme Notes 4 is out"]]></title>
<description><![CDATA[<p>Acme still has no offline mode.<p>Why is that?</p>
<hr>
<p>Comment URL: <a href="https://news.ycombinator.com/item?id=77">https://news.ycombinator.com/item?id=77</a></p>
<p>Points: 0</p>]]></description><pubDate>Mon, 02 Mar 2026 06:00:00 +0000</pubDate>
<link>https://news.ycombinator.com/item?id=77</link><dc:creator>tide</dc:creator>
<comments>https://news.ycombinator.com/item?id=77</comments><guid isPermaLink="false">https://news.ycombinator.com/item?id=77</guid></item>
</channel></rss>`

export const MASTODON_TAG = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0">
<channel><title>#acme</title><description>Public posts tagged #acme</description><link>https://m.cuisine.fr/tags/acme</link>
<item><guid isPermaLink="true">https://m.cuisine.fr/@sam/115</guid><link>https://m.cuisine.fr/@sam/115</link>
<pubDate>Mon, 02 Mar 2026 05:00:00 +0000</pubDate>
<description>&lt;p&gt;The new &lt;a href="https://m.cuisine.fr/tags/acme" class="mention hashtag" rel="tag"&gt;#&lt;span&gt;acme&lt;/span&gt;&lt;/a&gt; is slow.&lt;br /&gt;Very.&lt;/p&gt;</description>
<category>acme</category></item></channel></rss>`

export const GOOGLE_ALERT = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:idx="urn:atom-extension:indexing">
<id>tag:google.com,2005:reader/user/1/state/com.google/alerts/2</id><title>Google Alert - Acme</title>
<link href="https://www.google.com/alerts/feeds/1/2" rel="self"></link><updated>2026-03-02T04:00:00Z</updated>
<entry><id>tag:google.com,2013:googlealerts/feed:31</id><title type="html">Why &lt;b&gt;Acme&lt;/b&gt; is worth a look</title>
<link href="https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://blog.cuisine.fr/acme/&amp;ct=ga&amp;cd=CA&amp;usg=AO"></link>
<published>2026-03-02T04:00:00Z</published><updated>2026-03-02T04:00:00Z</updated>
<content type="html">Three months of &lt;b&gt;Acme&lt;/b&gt;&amp;nbsp;...</content><author><name></name></author></entry></feed>`

export const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://old.cuisine.fr/"><title>Old blog</title>
<link>https://old.cuisine.fr/</link><items><rdf:Seq><rdf:li resource="https://old.cuisine.fr/1"/></rdf:Seq></items></channel>
<item rdf:about="https://old.cuisine.fr/1"><title>Acme, again</title><link>https://old.cuisine.fr/1</link>
<description>It is fine.</description><dc:creator>Old hand</dc:creator><dc:date>2026-03-02T09:00+01:00</dc:date></item></rdf:RDF>`

export const ATOM_XHTML = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">Notes &lt;3</title>
<link rel="alternate" type="text/html" href="https://a.cuisine.fr/"/>
<entry><id>urn:uuid:1</id><title type="text">I &lt;3 Acme</title><link rel="enclosure" type="audio/mpeg" href="https://a.cuisine.fr/a.mp3"/>
<link rel="alternate" href="/posts/1"/><link rel="replies" type="application/atom+xml" href="/posts/1/replies.atom"/>
<updated>2026-03-02T08:00:00Z</updated><author><name>Ann</name><email>ann@cuisine.fr</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <em>works</em>.</p><p>Mostly &amp; well.</p></div></content>
<content type="html">a second one</content></entry></feed>`

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Acme on the web',
  home_page_url: 'https://j.cuisine.fr/',
  language: 'en-GB',
  items: [
    {
      id: 7,
      url: 'https://j.cuisine.fr/7',
      content_text: 'Acme <b> is a tag I like',
      date_published: '2026-03-02T08:00:00+01:00',
      authors: [{ name: 'Jo', url: 'https://j.cuisine.fr/jo' }],
    },
    null,
    'nothing',
  ],
})
