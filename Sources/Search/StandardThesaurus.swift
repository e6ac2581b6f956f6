extension Thesaurus {
  /// The groups that a search starts from, in the form of a thesaurus file.
  public static let standardText = """
    # Words of children's services that mean the same, and words that changed over the years.
    # One group a line. What follows "=" means the same, what follows "~" is closely related; plurals and other forms
    # of a word need not be listed. A search for one finds the others as well, at a lower weight, and says so.

    # Terms that changed
    looked after children = children looked after = looked after child = children in care = child in care = LAC = CLA = CIC
    becoming looked after = coming into care = entering care = enter care = entry to care = come into care = admission to care
    care leavers = care experienced young people = leaving care = young people leaving care
    local safeguarding children board = LSCB = safeguarding children board = safeguarding partnership = safeguarding children partnership = LSCP
    clinical commissioning group = CCG = integrated care board = ICB = primary care trust = PCT
    serious case review = SCR = child safeguarding practice review = safeguarding practice review = rapid review
    common assessment framework = CAF = early help assessment = early help plan
    core assessment = initial assessment = single assessment = child and family assessment = social work assessment
    domestic abuse = domestic violence ~ coercive control ~ MARAC
    return home interview = return interview ~ missing from home ~ missing from care
    troubled families = supporting families
    family and friends carers = kinship carers = connected carers = connected persons = kinship care = friends and family
    unaccompanied asylum seeking children = UASC = unaccompanied children = separated children = asylum seeking children
    statement of special educational needs = education health and care plan = EHC plan = EHCP = education health and care
    youth offending = youth justice = YOT = YOS
    residence order = special guardianship order = SGO = special guardianship = special guardians
    disabled children = children with disabilities = children who are disabled = disabled young people = children with complex needs
    voice of the child = children's views = child's voice = wishes and feelings = views of children = views and wishes ~ lived experience
    contact with birth families = family time = supervised contact = contact arrangements
    agency staff = interim staff = locum = temporary staff = agency social workers

    # The way in
    front door = MASH = multi agency safeguarding hub = contact and referral = contacts and referrals = referral and assessment = first response = duty team
    referrals = contacts
    early help = early intervention = family support = preventative services = preventive services
    threshold = threshold decisions
    strategy discussion = strategy meeting
    section 47 enquiry = section 47 = child protection enquiry = child protection investigation = s47
    child protection conference = initial child protection conference = ICPC = review conference
    child protection plan = child protection planning = subject to child protection
    child in need = children in need = CIN = section 17
    emergency duty team = EDT = out of hours = emergency duty service
    local authority designated officer = LADO = designated officer = allegations against professionals
    pre-birth assessment = pre-birth = unborn
    step down = stepped down = step up
    case closure = closed = closing cases
    information sharing = share information = sharing of information = shared information

    # Risk
    child sexual exploitation = CSE = sexual exploitation = sexually exploited ~ child criminal exploitation ~ extra-familial harm
    child criminal exploitation = criminal exploitation = CCE = criminally exploited = county lines ~ gangs ~ serious youth violence
    missing children = children who go missing = missing from home = missing from care
    neglect ~ graded care profile ~ long-standing concerns
    radicalisation = extremism = Prevent duty = Channel panel = terrorism = radicalised
    female genital mutilation = FGM
    online safety = internet safety = e-safety
    substance misuse = drug misuse = alcohol misuse = substance use ~ drugs ~ alcohol
    offending = reoffending = offences = criminal justice
    homeless = homelessness ~ 16 and 17 year olds
    unsuitable accommodation = suitable accommodation = bed and breakfast = B&B = semi-independent ~ homeless

    # Courts and permanence
    public law outline = PLO = pre-proceedings = letter before proceedings = legal planning meeting ~ care proceedings
    care proceedings = legal proceedings = court proceedings = legal action = issue proceedings ~ public law outline ~ pre-proceedings
    placement with parents = placed with parents = placed at home with parents = living with parents
    permanence = permanency = permanent home = permanent families = long term placement
    matching = matched = family finding
    edge of care = prevent children coming into care = remain with their families = remain at home
    reunification = return home = returning home = rehabilitation
    family group conference = FGC = family group conferencing = family network meeting
    life story work = life story books = life journey work = later life letters

    # Where children live
    out of area = out of borough = out of county = placed at a distance = placed away from = far from home = away from home = distance from home = outside the local authority = outside the borough = outside the county
    placement stability = placement breakdown = placement disruption = placement moves = unplanned moves = changes of placement
    placement sufficiency = sufficiency = shortage of placements = sufficient placements = range of placements = lack of placements
    foster carers = foster parents = fostering households
    residential care = children's homes = residential homes
    unregistered = unregulated
    staying put = staying close = remain with their foster carers
    siblings = brothers and sisters

    # Health, education, growing up
    health assessment = initial health assessment = IHA = review health assessment ~ health checks ~ medicals
    dental = dentist
    immunisations = vaccinations
    strengths and difficulties questionnaire = SDQ
    mental health = emotional wellbeing = emotional well being = CAMHS = emotional health = psychological support
    personal education plan = PEP
    virtual school = virtual headteacher = virtual school head
    elective home education = EHE = electively home educated = educated at home = home educated
    children missing education = CME = missing education = missing from education ~ not in full time education ~ reduced timetable
    exclusion = excluded = suspension
    not in education employment or training = NEET = education employment or training = EET
    attainment = achievement = educational outcomes = educational progress
    school attendance = attendance
    autism = autistic = ASD = autism spectrum disorder = neurodevelopmental
    special educational needs = SEN = SEND = special educational needs and disabilities
    personal adviser = personal advisor = PA
    transition = move to adulthood = preparing for adulthood = preparation for adulthood = adult services = adulthood

    # Practice and those who do it
    social worker = practitioner
    caseload = workload
    unallocated = not allocated = without a social worker = without an allocated social worker = awaiting allocation
    newly qualified social worker = NQSW = ASYE = assessed and supported year in employment
    turnover = vacancies = staffing instability = retention = change of social worker = workforce instability ~ agency staff
    supervision = reflective supervision = case supervision
    management oversight = managerial oversight = managers' oversight = management grip = line of sight
    chronology = case history
    case recording = case records = case notes
    smart = measurable = outcome focused = clear outcomes ~ timescales ~ contingency
    contingency = contingency planning
    visits = visited = seen alone = see children
    identity = culture = ethnicity = diversity = religion = heritage = equality
    participation = children in care council = engagement
    advocacy = advocate = independent visitor
    complaints = complain
    independent reviewing officer = IRO = reviewing officer

    # Leading
    corporate parent = corporate parenting = corporate parenting board = corporate parenting panel
    leaders = senior leaders = senior managers = leadership ~ director of children's services ~ DCS
    elected members = lead member = councillors = political leaders
    challenge = scrutiny = hold to account = holding to account
    quality assurance = audit = auditing
    performance management = performance information = performance data = management information
    self evaluation = self assessment = know themselves = strengths and weaknesses = know their service
    partner agencies = multi agency = partners
    health professionals = GP = school nurses = health visitors
    previous inspection = last inspection = previous recommendations = areas for improvement
    acted on = addressed = implemented = responded to = put right = tackled = progress since
    escalation = escalate = dispute resolution

    # What inspectors find
    drift = delay = too long = lack of progress = not progressed
    delay = drift = late = not timely = slow = too long
    late = delay = not timely = slow = too long
    timeliness = timely = prompt = within timescales = on time ~ delay ~ late
    decision making = decisions
    lack = insufficient = limited = absence = not enough
    lacks = insufficient = limited = absence = not enough
    without = lack = absence
    missing = absent = lacking
    out of date = not up to date = not updated = outdated ~ up to date
    poor = weak = inadequate = not good enough = inconsistent = variable
    unmanageable = too high = excessive = overloaded
    manageable = reasonable
    unsafe = at risk = risk of harm
    inconsistent = variable = not consistent
    """

  /// The groups of `standardText`.
  public static func standard() throws(Problem) -> Thesaurus { try Thesaurus(parsing: standardText) }
}
