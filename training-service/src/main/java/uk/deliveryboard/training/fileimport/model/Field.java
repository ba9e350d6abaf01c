package uk.deliveryboard.training.fileimport.model;

import java.util.List;
import java.util.Locale;

/**
 * What a column says. The names are those that learning and personnel systems give it, the surest first; where a file
 * has several of them, the first that a row fills in speaks.
 */
public enum Field {
    STAFF_REF("staffref", "staffreference", "employeenumber", "employeeno", "employeeid", "staffnumber", "staffid",
            "payrollnumber", "payrollno", "personnelnumber", "assignmentnumber", "useridentifier", "username", "user",
            "userid", "email", "emailaddress", "workemail"),
    COURSE_CODE("coursecode", "courseidnumber", "certificationidnumber", "learningexperienceexternalid",
            "courseshortname", "certificationshortname", "competencename", "competence", "coursename", "coursetitle",
            "course", "courseid"),
    COMPLETED_ON("completedon", "completiondate", "datecompleted", "completeddate", "timecompleted", "achieveddate",
            "dateachieved", "achievedon", "attendancedate", "dateattended"),
    RESULT("result", "completionstatus", "outcome", "status"),
    ATTENDED("attended", "attendance", "present", "signature", "signedin"),
    RECORD_REF("sourcerecordid", "certificateref", "certificatereference", "certificatenumber"),
    ADDRESS("workemail", "email", "emailaddress"),
    JOB_ROLE("jobrole", "jobtitle"),
    ROLE_GROUP("rolegroup", "staffgroup"),
    RELEVANT("relevant", "inscope", "preventrelevant"),
    JOINED_ON("joinedon", "startdate", "datejoined", "joiningdate", "hiredate", "lateststartdate"),
    LEFT_ON("lefton", "leavingdate", "leavedate", "dateleft", "terminationdate", "enddate"),
    EMPLOYMENT("employment", "employmenttype"),
    ABSENT_FROM("absentfrom", "absencestart", "absencestartdate"),
    ABSENT_UNTIL("absentuntil", "absenceend", "absenceenddate");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** How sure the name of a column is to mean this, from 0; -1 where it does not mean it. */
    int rank(String header) {
        return names.indexOf(plain(header));
    }

    /** A column's name without case, spaces and marks. */
    public static String plain(String header) {
        StringBuilder letters = new StringBuilder(header.length());
        header.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
