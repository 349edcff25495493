@NullMarked
package org.essor.records.web;

import org.jspecify.annotations.NullMarked;
