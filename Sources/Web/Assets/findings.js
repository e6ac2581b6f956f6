// Everything works without this; with it some things need no new page.
"use strict";
