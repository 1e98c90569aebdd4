/** Wording of photo captions and credits. */

/** At the start of a folded, bare line. */
export const CAPTION_OPENINGS: readonly RegExp[] = [
  /^(?:photo|photos|image|images|picture|pictures|photograph|photographs|illustration|graphic|pic|photo credit|image credit|picture credit|photo by|image by|photo courtesy|image courtesy|photograph by|photography by|illustration by|credit|image source|photo source|cover (?:photo|image)|featured image|photo illustration|caption)(?: (?:credit|courtesy|source|by))? ?[:/|] ?\S/,
  /^(?:photo|image|picture|photograph|illustration|graphic|video|photos|images)(?: (?:is )?(?:courtesy(?: of)?|credit|by|from|via|supplied|provided))(?: by| of)? \S/,
  /^file (?:photo|picture|image|pic)\b/,
];

/** A photo agency or rights holder, as in "(Getty Images)" or "Joshua Roe/Reuters". Matched in the text as written. */
export const PHOTO_AGENCIES =
  'Getty(?: Images)?|AFP|AFP-Getty|Reuters|REUTERS|AP(?: Photo)?|A\\.P\\.|Associated Press|The Associated Press|EPA|EPA-EFE|Shutterstock|iStock|Alamy(?: Stock Photo)?|Bloomberg|Corbis|Zuma(?: Press)?|ZUMA(?: Press)?|PA(?: Wire| Media| Images)?|TNS|UPI|dpa|Xinhua|TASS|Anadolu(?: Agency)?|NurPhoto|SIPA(?: USA)?|Sipa USA|Rex(?: Features)?|REX|Pool|The New York Times|Washington Post|The Washington Post|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Flickr|NASA|Adobe Stock|Newscom|Polaris|MCT|Tribune News Service|CQ Roll Call|USA TODAY(?: Sports| NETWORK)?|Imagn(?: Images)?|Handout|AAP|ANI|PTI|Kyodo|Canadian Press|Redux|Depositphotos';
