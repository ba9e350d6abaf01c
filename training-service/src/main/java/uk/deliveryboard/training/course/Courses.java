package uk.deliveryboard.training.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.deliveryboard.training.course.model.Course;

/** All courses of the area. */
public interface Courses {

    /** Whether it was added: false where the code is taken. */
    boolean add(Course course);

    Map<String, Course> byCode(Set<String> codes);

    /** Courses in the order of their codes, after the given one. */
    List<Course> after(String code, int limit);
}
