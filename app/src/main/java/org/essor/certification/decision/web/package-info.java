@NullMarked
package org.essor.certification.decision.web;

import org.jspecify.annotations.NullMarked;
