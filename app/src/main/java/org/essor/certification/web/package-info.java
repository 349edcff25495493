@NullMarked
package org.essor.certification.web;

import org.jspecify.annotations.NullMarked;
