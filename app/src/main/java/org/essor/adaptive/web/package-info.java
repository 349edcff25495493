@NullMarked
package org.essor.adaptive.web;

import org.jspecify.annotations.NullMarked;
