@NullMarked
package org.essor.skills.web;

import org.jspecify.annotations.NullMarked;
