// Closes the window or frame in which a platform shows its registration, as LTI Dynamic Registration 1.0 says.
"use strict";

const close = document.getElementById("close");
close.hidden = false;
close.addEventListener("click", () => {
  (window.opener || window.parent).postMessage({ subject: "org.imsglobal.lti.close" }, "*");
});
