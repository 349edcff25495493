@NullMarked
package org.essor.review.web;

import org.jspecify.annotations.NullMarked;
