@NullMarked
package org.essor.grants.web;

import org.jspecify.annotations.NullMarked;
