@NullMarked
package org.essor.standards.web;

import org.jspecify.annotations.NullMarked;
