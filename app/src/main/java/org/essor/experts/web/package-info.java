@NullMarked
package org.essor.experts.web;

import org.jspecify.annotations.NullMarked;
