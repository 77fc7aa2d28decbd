package io.aimsflow.inbox.web;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.evidence.FileView;
import io.aimsflow.forms.FormRecord;
import io.aimsflow.forms.Forms;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.Comments;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a case's story with a fixed number of statements, however long it is. */
@Component
class CaseStories {

    private final CaseHistory history;
    private final Comments comments;
    private final EvidenceFiles files;
    private final Forms forms;
    private final People people;

    CaseStories(CaseHistory history, Comments comments, EvidenceFiles files, Forms forms, People people) {
        this.history = history;
        this.comments = comments;
        this.files = files;
        this.forms = forms;
        this.people = people;
    }

    /** @throws io.aimsflow.shared.NotFound if the case does not exist for this person */
    CaseStory of(CaseId caseId, SignedIn me) {
        List<CaseTask> tasks = history.tasks(caseId, me.id(), me.language());
        List<FormRecord> records = history.records(caseId, me.id());
        List<Comments.Comment> said = comments.of(caseId, me.id());
        List<FileView> attached = files.ofCase(caseId);
        Names names = Names.of(people.byIds(mentioned(tasks, records, said)));
        return new CaseStory(
                entries(tasks, records, attached, names, me),
                said.stream()
                        .map(one -> new CommentEntry(names.of(one.author()), one.writtenAt(), one.text()))
                        .toList(),
                attached,
                tasks.stream()
                        .filter(task -> task.state() == TaskView.State.OPEN)
                        .map(task -> open(task, names))
                        .toList());
    }

    private List<RecordEntry> entries(
            List<CaseTask> tasks, List<FormRecord> records, List<FileView> attached, Names names, SignedIn me) {
        Map<RecordId, CaseTask> byRecord = tasks.stream()
                .filter(task -> task.record().isPresent())
                .collect(Collectors.toMap(task -> task.record().orElseThrow(), Function.identity(), (a, b) -> a));
        Map<FileId, FileView> byId = attached.stream().collect(Collectors.toMap(FileView::id, Function.identity()));
        List<RecordEntry> entries = new ArrayList<>(records.stream()
                .map(record -> entry(record, Optional.ofNullable(byRecord.get(record.id())), byId, names, me))
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    private RecordEntry entry(
            FormRecord record, Optional<CaseTask> task, Map<FileId, FileView> files, Names names, SignedIn me) {
        return new RecordEntry(
                record.id(),
                task.map(CaseStories::titled).orElse(record.taskKey()),
                names.of(record.actor().person()),
                record.actor().onBehalfOf().map(names::of).orElse(null),
                record.submittedAt(),
                task.flatMap(CaseTask::outcome)
                        .filter(outcome -> outcome != Routing.Outcome.DONE)
                        .map(outcome -> "inbox.outcome." + InboxList.name(outcome))
                        .orElse(null),
                record.content(),
                record.sha256(),
                forms.labelled(record.form(), record.data(), me.language()),
                files);
    }

    private static String titled(CaseTask task) {
        return task.detail().isEmpty() ? task.title() : task.title() + ": " + task.detail();
    }

    private static CaseStory.OpenTask open(CaseTask task, Names names) {
        return new CaseStory.OpenTask(
                task.id().toString(),
                task.title(),
                task.detail(),
                task.assignee().map(names::of).orElse(null),
                task.assignee().isPresent()
                        ? null
                        : task.roles().stream()
                                .findFirst()
                                .map(role -> "web.role." + role.id())
                                .orElse(null),
                task.due().orElse(null));
    }

    private static Set<PersonId> mentioned(
            List<CaseTask> tasks, List<FormRecord> records, List<Comments.Comment> said) {
        Set<PersonId> all = new HashSet<>();
        tasks.forEach(task -> task.assignee().ifPresent(all::add));
        records.forEach(record -> {
            all.add(record.actor().person());
            record.actor().onBehalfOf().ifPresent(all::add);
        });
        said.forEach(comment -> all.add(comment.author()));
        return all;
    }
}
