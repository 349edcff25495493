@NullMarked
package org.essor.library.web;

import org.jspecify.annotations.NullMarked;
