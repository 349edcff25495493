@NullMarked
package org.essor.calls.web;

import org.jspecify.annotations.NullMarked;
