using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>One's own questions: asking them, changing their words, taking them back.</summary>
public static class Asking
{
    public const int MostPendingOfOne = 10;
    public const int MostQuestions = 3000;

    public static Decision<PanelEvent> Ask(Panel panel, AskQuestion ask, Act act)
    {
        if (panel.Questions.TryGetValue(ask.Question, out var there))
            return there.Author == act.Who ? Decision<PanelEvent>.Nothing : IdTaken;
        if (Closed(panel.Settings, ask, act) is { } closed)
            return closed;
        var (text, refusal) = Wording.Clean(ask.Text, panel.Settings.LongestText);
        if (refusal is not null)
            return refusal;
        var language = string.IsNullOrEmpty(ask.Language) ? null : ask.Language;
        if (language is not null && !Languages.IsTag(language))
            return Languages.NoLanguage;
        if (panel.Questions.Count >= MostQuestions)
            return PanelFull;
        if (!act.Staff && TooMany(panel, act) is { } tooMany)
            return tooMany;
        Held? held = WordFilter.Blocks(panel.Settings.Blocked, language, text) ? Held.Words : null;
        var approved = !panel.Settings.Moderated && held is null;
        return new QuestionAsked(ask.Question, act.Who, text, ask.Named, act.Now, act.By.Remote, language, ask.To, approved, held);
    }

    /// <summary>Staff still ask in a pause, for instance for someone at a microphone.</summary>
    static Refusal? Closed(PanelSettings settings, AskQuestion ask, Act act) => settings switch
    {
        { Paused: true } when !act.Staff => settings.PausedBecause is { } why ? AskingPaused with { Sentence = why } : AskingPaused,
        { Names: AskingAs.Named } when !ask.Named => NamesOnly,
        { Names: AskingAs.Anonymous } when ask.Named => AnonymousOnly,
        _ => null,
    };

    static Refusal? TooMany(Panel panel, Act act)
    {
        var asked = panel.AskedBy.Of(act.Who);
        if (asked.Count(id => panel.Questions[id].Status == QuestionStatus.Pending) >= MostPendingOfOne)
            return TooManyQuestions;
        return asked.Count(id => panel.Questions[id].AskedAt > act.Now.AddMinutes(-1)) >= panel.Settings.PerMinute ? TooManyAMinute : null;
    }

    public static Decision<PanelEvent> Edit(Panel panel, Question question, EditQuestion edit, Act act)
    {
        if (!act.Staff && question.Author != act.Who)
            return PanelDecisions.NotYours;
        var (text, refusal) = Wording.Clean(edit.Text, panel.Settings.LongestText);
        if (refusal is not null)
            return refusal;
        if (text == question.Text)
            return Decision<PanelEvent>.Nothing;
        if (edit.Edits != question.Edits)
            return EditedMeanwhile;
        var edited = new QuestionEdited(edit.Question, text, act.Now);
        if (act.Staff)
            return edited;
        if (CannotEdit(panel, question, edit.Question) is { } no)
            return no;
        return Holding(panel.Settings, question, text) is { } why ? Decision<PanelEvent>.Of([edited, new QuestionHeld(edit.Question, why, act.Now)]) : edited;
    }

    static Refusal? CannotEdit(Panel panel, Question question, QuestionId id) => question.Status switch
    {
        QuestionStatus.Pending => null,
        QuestionStatus.Approved when panel.Settings.Moderated || question.Votes == (panel.VotesIn(question.Author, id).Any() ? 1 : 0) => null,
        QuestionStatus.Approved => HasVotes,
        QuestionStatus.OnStage or QuestionStatus.Answered => AlreadyOnStage,
        _ => NotOpen,
    };

    /// <summary>Why new words of an asker have to be looked at first, if they have to.</summary>
    static Held? Holding(PanelSettings settings, Question question, string text)
    {
        if (question.Held is null && WordFilter.Blocks(settings.Blocked, question.Language, text))
            return Held.Words;
        return settings.Moderated && question.Status != QuestionStatus.Pending ? Held.Edited : null;
    }

    public static Decision<PanelEvent> Withdraw(Panel panel, Question question, QuestionId id, Act act)
    {
        if (question.Author != act.Who)
            return PanelDecisions.NotYours;
        return question.Status switch
        {
            QuestionStatus.Withdrawn => Decision<PanelEvent>.Nothing,
            QuestionStatus.OnStage or QuestionStatus.Answered => AlreadyOnStage,
            QuestionStatus.Merged => new QuestionWithdrawn(id, act.Now), // what it brought to its family stays there
            _ => Decision<PanelEvent>.Of([.. Merging.LetGo(panel, id, act), new QuestionWithdrawn(id, act.Now)]),
        };
    }

    public static readonly Refusal IdTaken = new("id-taken", "Another question has this id already. Send it again under a new one.", Because.Conflict);
    public static readonly Refusal PanelFull = new("panel-full", "This panel has all the questions it can hold. Vote for one that is there.", Because.Conflict);
    public static readonly Refusal TooManyQuestions = new("too-many-questions",
        "Ten of your questions are waiting for the moderator. Wait for them, or withdraw one.", Because.TooMany);
    public static readonly Refusal TooManyAMinute = new("too-many-a-minute", "You have asked a lot in this minute. Wait for the next one.", Because.TooMany);
    public static readonly Refusal AskingPaused = new("asking-paused", "No questions are taken just now. Vote for one that is there.", Because.Conflict);
    public static readonly Refusal NamesOnly = new("names-only", "This panel takes questions with a name only. Ask with yours.", Because.Conflict);
    public static readonly Refusal AnonymousOnly = new("anonymous-only", "This panel takes questions without a name only. Ask anonymously.", Because.Conflict);
    public static readonly Refusal AlreadyOnStage = new("already-on-stage",
        "This question has been taken to the stage; it cannot be changed or withdrawn any more.", Because.Conflict);
    public static readonly Refusal HasVotes = new("has-votes", "Others have voted for this question as it stands. Withdraw it and ask anew.", Because.Conflict);
    public static readonly Refusal NotOpen = new("not-open", "This question is not open any more, so it stays as it is.", Because.Conflict);
    public static readonly Refusal EditedMeanwhile = new("stale-state", "Someone changed the words of this question meanwhile. Read it again.", Because.Conflict);
}
