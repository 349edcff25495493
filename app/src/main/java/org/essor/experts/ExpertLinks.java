package org.essor.experts;

import java.util.List;
import org.essor.applications.Link;

/**
 * What another module adds for an expert beside an application that he judges, such as where he
 * writes his opinion: each declares a bean.
 */
public interface ExpertLinks {

  List<Link> links(ReviewAssignment assignment);
}
