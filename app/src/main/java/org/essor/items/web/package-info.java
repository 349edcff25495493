@NullMarked
package org.essor.items.web;

import org.jspecify.annotations.NullMarked;
