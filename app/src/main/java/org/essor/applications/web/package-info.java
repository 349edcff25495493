@NullMarked
package org.essor.applications.web;

import org.jspecify.annotations.NullMarked;
