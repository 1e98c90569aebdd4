/** How the API's own page looks. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; }
h1 small { font-weight: normal; font-size: 0.5em; }
h2 { margin: 2.5rem 0 0.5rem; border-bottom: 1px solid; }
nav h2 { margin: 1rem 0 0.25rem; border: 0; font-size: 1rem; }
nav ul { margin: 0; padding: 0; list-style: none; columns: 22rem; }
article { margin: 2rem 0; }
h3 { margin: 0 0 0.25rem; font-size: 1.1rem; }
code, pre { font: 0.9em/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { padding: 0.6rem 0.8rem; border: 1px solid; border-radius: 4px; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0; }
caption { text-align: start; font-weight: 600; }
th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-top: 1px solid #8885; font-weight: normal; }
thead th { font-size: 0.85em; }
p { margin: 0.25rem 0; max-width: 50rem; }
`;
