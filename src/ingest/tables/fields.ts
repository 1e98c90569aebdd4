/** What a column or key of a table can tell of an article. */
export type Field = 'id' | 'outlet' | 'url' | 'headline' | 'byline' | 'published' | 'text' | 'html';

/**
 * Names of columns and keys, in small letters and without other characters, the most telling first: our own, those of
 * Media Cloud, ninjs (IPTC), schema.org NewsArticle, NewsAPI, GDELT, news-please, and common spellings.
 */
export const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'storiesid', 'storyid', 'articleid', 'docid', 'documentid', 'guid', 'uuid', 'uri', 'identifier'],
  outlet: [
    'outlet',
    'medianame',
    'publishername',
    'publisher',
    'sourcename',
    'source',
    'newspaper',
    'publication',
    'sitename',
    'website',
    'provider',
    'infosource',
    'mediaurl',
    'sourcedomain',
    'domain',
  ],
  url: [
    'url',
    'link',
    'articleurl',
    'storyurl',
    'pageurl',
    'canonicalurl',
    'weburl',
    'sourceurl',
    'permalink',
    'href',
    'documentidentifier',
    'mainentityofpage',
    'uri',
  ],
  headline: ['headline', 'title', 'articletitle', 'storytitle', 'webtitle', 'heading', 'name'],
  byline: ['byline', 'author', 'authors', 'authorname', 'creator', 'writer', 'journalist'],
  published: [
    'published',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'datepublished',
    'datepublish',
    'publishedat',
    'publishedon',
    'pubdate',
    'firstpublished',
    'webpublicationdate',
    'versioncreated',
    'firstcreated',
    'datecreated',
    'date',
    'datetime',
    'timestamp',
    'seendate',
    'articledate',
  ],
  text: [
    'text',
    'bodytext',
    'articlebody',
    'maintext',
    'articletext',
    'fulltext',
    'storytext',
    'plaintext',
    'body',
    'article',
    'content',
    'contents',
    'story',
  ],
  html: ['html', 'bodyhtml', 'bodyxhtml', 'contenthtml', 'articlehtml', 'rawhtml', 'pagehtml'],
};

/** A name as it is compared: "Publish_Date" is "publishdate". */
export const foldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const FIELDS = Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
  names.map((name): [string, Field] => [name, field as Field]),
);

const KNOWN: ReadonlySet<string> = new Set(FIELDS.map(([name]) => name));

/** Whether a name is one of those that tell something of an article. */
export const isFieldName = (name: string): boolean => KNOWN.has(foldName(name));

/** Whether a header names what an article can be made of: its text, its page or its address. */
export const namesContent = (names: readonly string[]): boolean =>
  names.some((name) => [...FIELD_NAMES.text, ...FIELD_NAMES.html, ...FIELD_NAMES.url].includes(foldName(name)));
