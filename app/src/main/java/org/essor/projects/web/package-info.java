@NullMarked
package org.essor.projects.web;

import org.jspecify.annotations.NullMarked;
