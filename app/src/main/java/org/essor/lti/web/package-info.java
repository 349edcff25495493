@NullMarked
package org.essor.lti.web;

import org.jspecify.annotations.NullMarked;
