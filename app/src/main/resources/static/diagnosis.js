// Without it everything works; with it, going back and reloading ask for nothing to be sent again.
"use strict";

history.replaceState(null, "", location.href);
