reply-done = Done
reply-partly = Partly done
reply-not-done = Not done
reply-not-applicable = Not applicable
reply-unknown = I do not know
