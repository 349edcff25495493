@NullMarked
package org.essor.credentials.web;

import org.jspecify.annotations.NullMarked;
